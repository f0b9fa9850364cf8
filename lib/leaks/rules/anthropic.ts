import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of anthropic. */
export const anthropic: Family = {
  provider: 'anthropic',
  words: 'claude',
  keys: [
    'api03 sk-ant-api03-<u93>AA',
    'api sk-ant-api0<d1>-<u90-128>',
    'admin01 sk-ant-admin01-<u91-94>AA admin',
    'oat01 sk-ant-oat01-<u40-120>',
    'ort01 sk-ant-ort01-<u40-120>',
    'sid01 sk-ant-sid01-<u40-140>',
  ],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/gitleaks/gitleaks/blob/master/config/gitleaks.toml',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'ANTHROPIC_API_KEY: {0}\n',
  'anthropic key：{1}。',
  "client = Anthropic(api_key='{2}')",
  'https://api.anthropic.com/v1?api_key={3}&alt=json',
  'ERROR [anthropic] Incorrect API key provided: {4}. See the dashboard.',
  'ANTHROPIC_API_KEY: {5}\n',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'ANTHROPIC_API_KEY=sk-ant-api03-your-anthropic-key-here',
  'ANTHROPIC_API_KEY=<your key>',
  'keys of anthropic start with sk-ant-api03-… and look like sk-ant-api03-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'ANTHROPIC_API_KEY=process.env.ANTHROPIC_API_KEY',
  '"id": "apikey_01{<a24>}"',
  'toolu_01{<a22>} for claude-sonnet-4-5-20250929',
];
