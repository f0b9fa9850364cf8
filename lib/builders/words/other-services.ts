/** Services of the companies that are AI providers too: 'Google Maps' is not Google's models. */
export const OTHER_OF_PROVIDERS = [
  'google (?:maps|places|drive|sheets|docs|calendar|analytics|oauth|client|cloud (?:storage|translat[a-z]*)|search|cse|pse|programmable search|custom search|ads|tag manager|fonts|workspace|sign in|recaptcha|translate|books|safe browsing|pay)',
  'azure (?:storage|blob|dev ?ops|ad|active directory|search|key vault|cosmos|sql|maps|tenant|client|app)|entra',
  'amazon (?:s3|ses|sns|pay|associates)|aws (?:s3|ses|sns|lambda|access|secret|session)',
].join('|');

/**
 * Services whose secrets are not AI keys, as patterns over folded text. Checked before the providers, because some begin with a
 * provider's name ('Google Maps', 'Azure Storage').
 */
export const OTHER_SERVICES = [
  OTHER_OF_PROVIDERS,
  '(?:aliyun|阿里云|alibaba(?: cloud)?) oss|(?:腾讯云|tencent(?: cloud)?) cos|object storage|对象存储',
  's3|minio|backblaze|wasabi|digital ?ocean|linode|hetzner|vultr|ovh',
  'cloudflare|vercel|netlify|heroku|render com|railway|fly io|supabase|firebase|appwrite|pocketbase|planetscale|turso|convex|xata|mongo ?db',
  'postgres(?:ql)?|mysql|redis|upstash|elastic(?:search)?|opensearch|algolia|meili ?search|typesense|clickhouse|snowflake|bigquery',
  'pinecone|weaviate|qdrant|chroma(?: ?cloud)?|milvus|zilliz|astra ?db|lance ?db|turbopuffer',
  'git ?hub|git ?lab|bitbucket|gitea|jira|confluence|atlassian|asana|trello|clickup|monday com|notion|airtable|figma|canva',
  'slack|discord|telegram|whats ?app|we ?chat|lark|feishu|ding ?talk|line notify|mattermost|zoom|twilio|vonage|message ?bird|plivo|微信|钉钉|飞书|企业微信',
  'yoo ?kassa|юkassa|kakao|카카오|naver|네이버|amap|alipay|stripe|paypal|lemon ?squeezy|shopify|woo ?commerce|adyen|razorpay|mollie|braintree|plaid|coinbase|binance|alchemy|infura|etherscan',
  'send ?grid|resend|mailgun|mail ?chimp|postmark|brevo|sendinblue|mailjet|smtp|imap|convert ?kit|klaviyo|customer io|novu',
  'hub ?spot|salesforce|intercom|zendesk|freshdesk|pipedrive|clearbit|hunter io|zapier|make com|n8n|ifttt|pipedream',
  'sentry|datadog|new ?relic|grafana|prometheus|honeycomb|log ?rocket|log ?tail|better ?stack|pager ?duty|opsgenie|statuspage|rollbar|bugsnag',
  'post ?hog|mixpanel|amplitude|plausible|umami|hotjar|full ?story|rudder ?stack|launch ?darkly|statsig|growthbook|split io',
  'auth ?0|okta|clerk|work ?os|keycloak|one ?login|ldap|saml|oidc|oauth|sso|recaptcha|h ?captcha|turnstile',
  'serp ?api|serper|scrap(?:ing ?bee|er ?api|fly|ing ?ant|ing)|fire ?crawl|browserless|browserbase|apify|bright ?data|zenrows|oxylabs|screenshot ?one|url ?box|diffbot|crawl ?base|searx ?ng',
  'map ?box|here maps|open ?weather(?: ?map)?|tom ?tom|ip ?info|ip ?stack|alpha ?vantage|polygon io|finnhub|news ?api|rapid ?api|tmdb|omdb|unsplash|pexels|pixabay|giphy|spotify|youtube|twitch|twitter|facebook|instagram|meta app|linked ?in|reddit|tik ?tok|strava|yelp',
  'cloudinary|imgix|upload ?thing|contentful|strapi|wordpress|prismic|storyblok|datocms|webflow',
  'docker(?: ?hub)?|npm|pypi|snyk|sonar ?qube|codecov|circle ?ci|jenkins|travis|buildkite|terraform|pulumi|doppler|infisical|kubernetes',
  'e2b|daytona|code ?sandbox|lang ?(?:fuse|smith|chain|watch)|helicone|portkey|weights (?:and )?biases|wandb|mlflow|arize|braintrust|lunary|traceloop|opik',
  'web ?dav|next ?cloud|dropbox|one ?drive|box com|readwise|raindrop|zotero|obsidian|evernote|todoist|home assistant|plex|jellyfin|sonarr|radarr|pushover|ntfy|gotify|mcp',
  'deepl|crowdin|lokalise|grammarly|wolfram(?: ?alpha)?|ably|pubnub|onesignal|revenue ?cat|livekit|daily co|calendly|cal com|docusign|typeform|jotform|composio|nango|trigger dev|inngest|svix',
].join('|');

/** Services named by an everyday word: only where the field itself speaks, not in the text around it. */
export const OTHER_WEAK =
  'linear|matrix|square|loops|mux|expo|ghost|segment|temporal|heap|phoenix|spider|weather|knock|polar|paddle|miro|crisp|apollo|courier|vault|teams|basic|neon|atlas|framer|sanity|pocket|coda|steam|discord bot|branch|render|vespa|galileo|axiom|agora|pusher|r2|b2';

/** How other services' keys begin in examples: Stripe, GitHub, Slack, AWS, SendGrid, Telegram and the like. */
export const OTHER_PREFIX =
  /\b(?:[sr]k_(?:test|live)_|pk_|whsec_|gh[pousr]_|github_pat_|glpat-|xox[abprs]-|xapp-|AKIA|ASIA|SG\.|re_[\w*.…]|phc_|phx_|lin_api_|ntn_|secret_|EAA[A-Z]|sbp_|sb_(?:secret|publishable)|npm_|dckr_|shpat_|key-[x*.…\d]|pat[A-Z.]|fc-|eyJ|-----BEGIN|ssh-(?:rsa|ed25519)|dop_v1_|vercel_|nfp_|pcsk_|lsv2_|pk-lf|sk-lf)|\d{6,}:[A-Z]{2,}/;
