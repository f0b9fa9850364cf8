/** Providers whose credential is a pair; half of it is never filled alone. */
export const PAIRED: ReadonlySet<string> = new Set(['aws_bedrock', 'baidu', 'tencent', 'iflytek']);

/** Those and the providers that are a whole cloud: their access keys and secrets are halves too, or open more than models. */
export const PAIRED_OR_CLOUD: ReadonlySet<string> = new Set([
  ...PAIRED,
  'google',
  'azure_openai',
  'alibaba',
  'bytedance',
  'cloudflare_ai',
  'databricks',
]);
