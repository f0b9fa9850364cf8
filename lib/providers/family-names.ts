import { families } from '@/lib/leaks/registry';
import { names } from './names';

/** Whose key a finding is, in words: 'OpenAI', 'DeepSeek or DashScope', 'Provider unknown'. Takes the providers a detector's rule names. */
export function familyNames(provider: string | readonly string[]): string {
  if (typeof provider !== 'string') return [...new Set(provider.map((each) => familyNames(each)))].join(' or ');
  if (provider === 'unknown') return 'Provider unknown';
  return others[provider] ?? names[provider] ?? provider.charAt(0).toUpperCase() + provider.slice(1);
}

/**
 * The families a rule's name stands for: one, several joined by dashes where they share a shape ('deepseek-dashscope'), or none for the
 * rules that know no family.
 */
export function familiesIn(rule: string): string[] {
  const known = families.map(({ provider }) => provider).toSorted((a, b) => b.length - a.length);
  const found: string[] = [];
  for (let rest = rule; rest !== ''; ) {
    const next = known.find((id) => rest === id || rest.startsWith(`${id}-`));
    // What is left of a name that was cut off.
    if (!next) break;
    found.push(next);
    rest = rest.slice(next.length + 1);
  }
  return found;
}

/** Families of keys that are no accounts here, where a capital letter does not make their name. */
const others: Readonly<Record<string, string>> = {
  ai21: 'AI21',
  assemblyai: 'AssemblyAI',
  aws: 'AWS',
  'aws-bedrock': 'AWS Bedrock',
  'azure-openai': 'Azure OpenAI',
  dashscope: 'DashScope',
  deepinfra: 'DeepInfra',
  elevenlabs: 'ElevenLabs',
  github: 'GitHub',
  gitlab: 'GitLab',
  google: 'Google',
  huggingface: 'Hugging Face',
  langsmith: 'LangSmith',
  llamacloud: 'LlamaCloud',
  npm: 'npm',
  nvidia: 'NVIDIA',
  posthog: 'PostHog',
  runpod: 'RunPod',
  sendgrid: 'SendGrid',
  vercel: 'Vercel',
  wandb: 'Weights & Biases',
  zhipu: 'Z.ai (GLM)',
};
