import type { FieldFacts } from '@/lib/builders/field-facts';

type Sketch = Partial<FieldFacts>;

/** Fields in ten languages that no word list was written for: key fields, with the provider they name. */
export const FOREIGN_KEY_FIELDS: readonly (readonly [provider: string | null, sketch: Sketch])[] = [
  // English, in other words than the usual
  ['openai', { type: 'password', labelText: 'OpenAI secret', placeholder: 'sk-…' }],
  ['anthropic', { type: 'password', labelText: 'Bring your own key', placeholder: 'sk-ant-api03-…' }],
  ['google', { type: 'text', labelText: 'Paste your Gemini API key here' }],
  ['groq', { type: 'password', name: 'settings[groq][api_key]' }],
  ['mistral', { type: 'password', id: 'input-mistral-apikey', labelText: 'Key' }],
  [
    null,
    { type: 'password', labelText: 'API key', providerContext: 'Custom', nearbyText: 'Model provider / Endpoint' },
  ],
  ['openrouter', { type: 'password', ariaLabel: 'API key', providerContext: 'OpenRouter' }],
  ['deepseek', { type: 'password', name: 'deepseekApiKey', placeholder: 'Leave empty to use the default' }],
  ['cohere', { type: 'text', labelText: 'Cohere API Key (required)', autocomplete: 'off' }],
  ['xai', { type: 'password', labelText: 'xAI API key', placeholder: 'xai-…' }],
  ['openai', { labelText: 'Value', siblingNameValue: 'NEXT_PUBLIC_OPENAI_API_KEY' }],
  ['anthropic', { labelText: 'Secret', siblingNameValue: 'CLAUDE_API_KEY' }],
  // German
  ['openai', { type: 'password', labelText: 'OpenAI-Schlüssel', placeholder: 'sk-…' }],
  ['anthropic', { type: 'password', labelText: 'Dein Anthropic-API-Schlüssel' }],
  [null, { type: 'password', labelText: 'API-Key eingeben', nearbyText: 'KI-Modell / Anbieter wählen' }],
  ['google', { type: 'password', labelText: 'Schlüssel für die Gemini-API' }],
  // French
  ['openai', { type: 'password', labelText: 'Clé secrète OpenAI' }],
  ['mistral', { type: 'password', labelText: 'Clé d’API Mistral', placeholder: 'Saisissez votre clé' }],
  [null, { type: 'text', labelText: 'Clé API', nearbyText: 'Modèle / Fournisseur d’IA' }],
  ['anthropic', { type: 'password', ariaLabel: 'Votre clé Claude' }],
  // Spanish
  ['openai', { type: 'password', labelText: 'Tu clave de OpenAI', placeholder: 'sk-...' }],
  ['google', { type: 'password', labelText: 'Clave API de Google AI Studio' }],
  [null, { type: 'password', labelText: 'Ingresa tu clave de API', nearbyText: 'Proveedor de modelos' }],
  ['groq', { type: 'text', labelText: 'Llave de API', providerContext: 'Groq' }],
  // Portuguese
  ['openai', { type: 'password', labelText: 'Cole aqui sua chave da OpenAI' }],
  ['anthropic', { type: 'password', labelText: 'Chave de API', providerContext: 'Anthropic' }],
  [null, { type: 'password', labelText: 'Chave API', nearbyText: 'Inteligência artificial / Modelo' }],
  // Russian
  ['openai', { type: 'password', labelText: 'Ключ OpenAI', placeholder: 'sk-…' }],
  ['deepseek', { type: 'password', labelText: 'Введите API-ключ DeepSeek' }],
  [null, { type: 'password', labelText: 'Ваш ключ API', nearbyText: 'Провайдер / Нейросеть' }],
  ['yandex', { type: 'password', labelText: 'API-ключ YandexGPT' }],
  // Chinese
  ['openai', { type: 'password', labelText: 'OpenAI 密钥', placeholder: 'sk-xxxx' }],
  ['anthropic', { type: 'password', labelText: '自定义 Claude API Key' }],
  ['moonshot', { type: 'password', labelText: '月之暗面 API 密钥' }],
  [null, { type: 'password', placeholder: '请填写 API Key', nearbyText: '模型服务商' }],
  ['siliconflow', { type: 'text', labelText: '硅基流动密钥' }],
  ['google', { type: 'password', labelText: 'Gemini 接口密钥' }],
  [null, { type: 'password', labelText: 'API 金鑰', nearbyText: '人工智慧模型' }],
  // Japanese
  ['anthropic', { type: 'password', labelText: 'Claude の API キー' }],
  ['openai', { type: 'password', placeholder: 'OpenAIのAPIキーを貼り付け' }],
  [null, { type: 'password', labelText: 'APIキー', nearbyText: '生成AIモデル' }],
  // Korean
  ['openai', { type: 'password', labelText: 'OpenAI 키 입력' }],
  ['google', { type: 'password', labelText: '구글 제미나이 API 키', nearbyText: 'Gemini' }],
  [null, { type: 'password', labelText: 'API 키를 입력해 주세요', nearbyText: 'AI 모델' }],
  // Hindi
  ['openai', { type: 'password', labelText: 'OpenAI API कुंजी' }],
  [null, { type: 'password', labelText: 'एपीआई कुंजी', nearbyText: 'एआई मॉडल' }],
  ['google', { type: 'password', labelText: 'अपनी Gemini API key डालें' }],
];

/** Their neighbours: nothing of these takes an AI provider's key. */
export const FOREIGN_OTHER_FIELDS: readonly Sketch[] = [
  { type: 'password', labelText: 'Master password', nearbyText: 'Encrypts your API keys on this device' },
  { type: 'text', labelText: 'Key prefix', nearbyText: 'API keys' },
  { type: 'text', labelText: 'Which model answers?', nearbyText: 'OpenAI / API key' },
  { type: 'text', labelText: 'Describe your app', placeholder: 'A chatbot that uses my OpenAI key' },
  { tag: 'textarea', placeholder: 'Ask Claude anything', nearbyText: 'Anthropic API key: set' },
  { type: 'password', labelText: 'Mapbox token', nearbyText: 'AI travel planner' },
  { type: 'password', labelText: 'Airtable API key', nearbyText: 'AI agent / Tools' },
  { type: 'password', labelText: 'Supabase anon key', nearbyText: 'OpenAI / Model' },
  { type: 'password', labelText: 'Shopify Admin API access token', nearbyText: 'AI model' },
  { type: 'text', labelText: 'Value', siblingNameValue: 'DATABASE_URL' },
  { type: 'text', labelText: 'Value', siblingNameValue: 'NEXTAUTH_SECRET' },
  { type: 'text', labelText: 'Value', siblingNameValue: 'OPENAI_MODEL' },
  { type: 'text', labelText: 'Value', siblingNameValue: 'OPENAI_BASE_URL' },
  { type: 'text', labelText: 'Value', siblingNameValue: 'STRIPE_SECRET_KEY' },
  { type: 'password', labelText: 'Passwort bestätigen', autocomplete: 'new-password' },
  { type: 'text', labelText: 'Name des Schlüssels', nearbyText: 'OpenAI' },
  { type: 'password', labelText: 'GitHub-Zugangstoken', nearbyText: 'KI-Assistent' },
  { type: 'text', labelText: 'Schlüssel suchen' },
  { type: 'password', labelText: 'Clé secrète Stripe' },
  { type: 'text', labelText: 'Nom du modèle', placeholder: 'gpt-5' },
  { type: 'password', labelText: 'Mot de passe de l’application', nearbyText: 'API / IA' },
  { type: 'text', labelText: 'Nombre de la clave API' },
  { type: 'password', labelText: 'Token de Telegram', nearbyText: 'Bot con IA' },
  { type: 'text', labelText: 'URL base de la API', placeholder: 'https://api.openai.com/v1' },
  { type: 'password', labelText: 'Chave secreta do webhook' },
  { type: 'text', labelText: 'Nome da chave de API', nearbyText: 'OpenAI' },
  { type: 'password', labelText: 'Токен бота Telegram', nearbyText: 'Нейросеть' },
  { type: 'text', labelText: 'Название ключа API' },
  { type: 'password', labelText: 'Пароль', nearbyText: 'API' },
  { type: 'text', labelText: '密钥别名', nearbyText: 'OpenAI / API Key' },
  { type: 'password', labelText: '飞书应用密钥', nearbyText: '大模型' },
  { type: 'text', labelText: '接口地址', placeholder: 'https://api.deepseek.com' },
  { type: 'password', labelText: 'LINE チャネルシークレット', nearbyText: 'AI モデル' },
  { type: 'text', labelText: 'キーの名前', nearbyText: 'OpenAI API' },
  { type: 'password', labelText: '슬랙 봇 토큰', nearbyText: 'AI 모델' },
  { type: 'text', labelText: 'API 키 별칭' },
  { type: 'text', labelText: 'कुंजी का नाम', nearbyText: 'OpenAI' },
  { type: 'password', labelText: 'पासवर्ड', nearbyText: 'एपीआई' },
  { type: 'password', labelText: 'Twilio auth token', nearbyText: 'Voice agent / OpenAI' },
  { type: 'password', labelText: 'Admin key', nearbyText: 'Costs / OpenAI' },
];
