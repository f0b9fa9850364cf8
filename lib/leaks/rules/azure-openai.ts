import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of azure-openai. */
export const azureOpenai: Family = {
  provider: 'azure-openai',
  words: 'azure openai.azure cognitiveservices',
  keys: ['84 <a52>JQQJ99<a14><a4>ACOG<a4>', '32 <h32> context'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/mongodb/kingfisher/tree/main/crates/kingfisher-rules/data/rules',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'AZURE_OPENAI_API_KEY: {0}\n',
  'azure-openai key：{1}。',
  "client = AzureOpenai(api_key='{0}')",
  'https://api.azure-openai.com/v1?api_key={1}&alt=json',
  'ERROR [azure-openai] Incorrect API key provided: {0}. See the dashboard.',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'AZURE_OPENAI_API_KEY=your-azure-openai-key-here',
  'AZURE_OPENAI_API_KEY=<your key>',
  'keys of azure-openai start with nothing… and look like xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'AZURE_OPENAI_API_KEY=process.env.AZURE_OPENAI_API_KEY',
  'azure deployment {<h32>}',
  'azure subscription id {<uuid>}',
];
