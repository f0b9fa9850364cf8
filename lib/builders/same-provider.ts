/**
 * Whether a provider named on a page and a provider of our own registry are the same, whatever each list calls it
 * ('google' and 'google-gemini', 'azure_openai' and 'azure-openai').
 */
export const sameProvider = (one: string, other: string): boolean => canonical(one) === canonical(other);

const canonical = (id: string): string => {
  const plain = id.toLowerCase().replaceAll('-', '_');
  return ALIASES[plain] ?? plain;
};

const ALIASES: Record<string, string> = {
  google_gemini: 'google',
  gemini: 'google',
  dashscope: 'alibaba',
  nvidia_nim: 'nvidia',
  zhipu: 'zai',
  grok: 'xai',
  bedrock: 'aws_bedrock',
  azure: 'azure_openai',
};
