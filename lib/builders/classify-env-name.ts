import { fold, splitIdentifier } from './fold';
import { providersIn } from './name-provider';
import { otherServiceIn } from './other-service';
import { PAIRED_OR_CLOUD } from './paired';

/**
 * Whether an environment variable's NAME is an AI provider's key, and whose: `OPENAI_API_KEY`, `HF_TOKEN`, `llmApiKey`.
 *
 * `key: false` for anything else, above all other services' keys, addresses, ids, models, and names that belong to nobody
 * (`API_KEY`, `SECRET_KEY`).
 */
export function classifyEnvName(name: string): { key: boolean; provider: string | null } {
  const text = fold(splitIdentifier(name)).replace(FRAMEWORK, '').replace(STAGE, '');
  const none = { key: false, provider: null };
  if (!/(?: |^|api)(?:keys?|token|apikey)(?: \d+)?$/.test(text) || notInference.test(text)) return none;
  if (otherServiceIn(text)) return none;
  const found = providersIn(text, true);
  const provider = found.ids[0];
  // An access or secret key of a cloud is half of a pair, or opens more than its models.
  if (/(?:^| )(?:access|secret)(?: |$)/.test(text) && (!provider || PAIRED_OR_CLOUD.has(provider))) return none;
  if (provider) return { key: true, provider };
  const generic =
    found.generic ||
    /^(?:[a-z]+ )?(?:llm|ai|model|embeddings?|tts|stt|chat)(?: model| provider)? (?:api key|apikey|key)$/.test(text);
  return { key: generic, provider: null };
}

/** What frameworks put before a variable they give to the browser. */
const FRAMEWORK = /^(?:vite|next public|nuxt public|react app|public|expo public|plasmo public) /;

/** Which of several keys it is: 'OPENAI_API_KEY_PROD'. */
const STAGE =
  / (?:prod|production|dev|development|staging|stage|local|default|main|primary|secondary|fallback|backup)$/;

const notInference =
  /(?:^| )(?:admin|client|public|private|signing|encryption|webhook|hook|oauth|refresh|session|max|license|licence|verify|project|bot|deploy|storage|search engine|organization|org|jwt|csrf|management|provisioning)(?: |$)/;
