import { names } from './names';

/** Whose key a finding is, in words: 'OpenAI', 'DeepSeek or DashScope', 'Provider unknown'. Takes the providers a detector's rule names. */
export function familyNames(provider: string | readonly string[]): string {
  if (typeof provider !== 'string') return [...new Set(provider.map((each) => familyNames(each)))].join(' or ');
  if (provider === 'unknown') return 'Provider unknown';
  return others[provider] ?? names[provider] ?? provider.charAt(0).toUpperCase() + provider.slice(1);
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
