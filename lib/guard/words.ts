import type { How } from './attempt';
import type { Decision } from './decide';

/** What the user may choose. */
export type Choice = 'redacted' | 'once' | 'not-a-key' | 'never-here' | 'revoke' | 'cancelled';
/** Why the user let a key through. */
export type Reason = 'byok-field' | 'test-key' | 'false-alarm';
/** What was about to happen: it decides how the choices are called. */
export type Situation = 'paste' | 'send' | 'file';

/** Which of the situations it is. */
export const situationOf = (how: How): Situation => (how === 'send' || how === 'file' ? how : 'paste');

/** What the card says: never the key. */
export function headline({ surest, own, findings }: Decision): string {
  if (own) return 'This is one of your own keys';
  const providers = [surest.provider].flat();
  const name = providers[0] === 'unknown' ? 'an API key' : `an API key for ${providers.map(nameOf).join(' or ')}`;
  const others = findings.length - 1;
  return others > 0 ? `This holds ${name} and ${others} more` : `This looks like ${name}`;
}

/** What was done so far. */
export const subline = (situation: Situation): string =>
  situation === 'send'
    ? 'Nothing was sent yet.'
    : situation === 'file'
      ? 'The file was not handed over yet.'
      : 'Nothing was pasted yet.';

/** The choices in order; the first is the default. */
export function choices(situation: Situation): [Choice, string][] {
  const first: [Choice, string][] =
    situation === 'send'
      ? [
          ['cancelled', 'Go back and edit'],
          ['once', 'Send anyway once'],
        ]
      : situation === 'file'
        ? [
            ['redacted', 'Use a redacted copy'],
            ['once', 'Use the file anyway once'],
          ]
        : [
            ['redacted', 'Paste redacted'],
            ['once', 'Paste anyway once'],
          ];
  return [...first, ['not-a-key', 'Not a key'], ['never-here', 'Never on this site'], ['revoke', 'Revoke and rotate']];
}

/** Why a key may pass after all; Esc passes nothing. */
export const reasons: readonly [Reason, string][] = [
  ['byok-field', 'This app asked for it'],
  ['test-key', 'It is a test key'],
  ['false-alarm', 'It is no key'],
];

const nameOf = (provider: string): string => NAMES[provider] ?? provider.charAt(0).toUpperCase() + provider.slice(1);

const NAMES: Readonly<Record<string, string>> = {
  openai: 'OpenAI',
  openrouter: 'OpenRouter',
  xai: 'xAI',
  aws: 'AWS',
  'aws-bedrock': 'AWS Bedrock',
  'azure-openai': 'Azure OpenAI',
  github: 'GitHub',
  huggingface: 'Hugging Face',
  deepseek: 'DeepSeek',
  dashscope: 'DashScope',
  nvidia: 'NVIDIA',
  elevenlabs: 'ElevenLabs',
  assemblyai: 'AssemblyAI',
};
