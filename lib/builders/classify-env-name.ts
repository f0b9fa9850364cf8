import { fold, splitIdentifier } from './fold';
import { providersIn } from './name-provider';
import { otherServiceIn } from './other-service';

/**
 * Whether an environment variable's NAME is an AI provider's key, and whose: `OPENAI_API_KEY`, `HF_TOKEN`, `llmApiKey`.
 *
 * `key: false` for anything else, above all other services' keys, addresses, ids, models, and names that belong to nobody
 * (`API_KEY`, `SECRET_KEY`).
 */
export function classifyEnvName(name: string): { key: boolean; provider: string | null } {
  const text = fold(splitIdentifier(name)).replace(
    /^(?:vite|next public|nuxt public|react app|public|expo public|plasmo public) /,
    '',
  );
  const none = { key: false, provider: null };
  if (!/(?: |^|api)(?:keys?|token|apikey)(?: \d+)?$/.test(text) || notInference.test(text)) return none;
  if (otherServiceIn(text)) return none;
  const found = providersIn(text, true);
  const provider = found.ids[0];
  if (provider) return { key: true, provider };
  const generic =
    found.generic ||
    /^(?:[a-z]+ )?(?:llm|ai|model|embeddings?|tts|stt|chat)(?: model| provider)? (?:api key|apikey|key)$/.test(text);
  return { key: generic, provider: null };
}

const notInference =
  /(?:^| )(?:admin|client|public|private|access|secret|signing|encryption|webhook|hook|oauth|refresh|session|max|license|licence|verify|project|bot|deploy|storage|search engine|organization|org|jwt|csrf|management|provisioning)(?: |$)/;
