import type { Family } from './family';
import { ai21 } from './rules/ai21';
import { anthropic } from './rules/anthropic';
import { assemblyai } from './rules/assemblyai';
import { aws } from './rules/aws';
import { awsBedrock } from './rules/aws-bedrock';
import { azureOpenai } from './rules/azure-openai';
import { browserbase } from './rules/browserbase';
import { cartesia } from './rules/cartesia';
import { cerebras } from './rules/cerebras';
import { clerk } from './rules/clerk';
import { cloudflare } from './rules/cloudflare';
import { cohere } from './rules/cohere';
import { cursor } from './rules/cursor';
import { dashscope } from './rules/dashscope';
import { databricks } from './rules/databricks';
import { deepgram } from './rules/deepgram';
import { deepinfra } from './rules/deepinfra';
import { deepseek } from './rules/deepseek';
import { devin } from './rules/devin';
import { e2b } from './rules/e2b';
import { elevenlabs } from './rules/elevenlabs';
import { exa } from './rules/exa';
import { fal } from './rules/fal';
import { figma } from './rules/figma';
import { firecrawl } from './rules/firecrawl';
import { fireworks } from './rules/fireworks';
import { github } from './rules/github';
import { gitlab } from './rules/gitlab';
import { google } from './rules/google';
import { groq } from './rules/groq';
import { helicone } from './rules/helicone';
import { huggingface } from './rules/huggingface';
import { jina } from './rules/jina';
import { langfuse } from './rules/langfuse';
import { langsmith } from './rules/langsmith';
import { linear } from './rules/linear';
import { llamacloud } from './rules/llamacloud';
import { mapbox } from './rules/mapbox';
import { mem0 } from './rules/mem0';
import { minimax } from './rules/minimax';
import { mistral } from './rules/mistral';
import { moonshot } from './rules/moonshot';
import { neon } from './rules/neon';
import { notion } from './rules/notion';
import { novita } from './rules/novita';
import { npm } from './rules/npm';
import { nvidia } from './rules/nvidia';
import { ollama } from './rules/ollama';
import { openai } from './rules/openai';
import { openrouter } from './rules/openrouter';
import { perplexity } from './rules/perplexity';
import { pinecone } from './rules/pinecone';
import { poe } from './rules/poe';
import { posthog } from './rules/posthog';
import { render } from './rules/render';
import { replicate } from './rules/replicate';
import { requesty } from './rules/requesty';
import { resend } from './rules/resend';
import { runpod } from './rules/runpod';
import { runway } from './rules/runway';
import { sendgrid } from './rules/sendgrid';
import { siliconflow } from './rules/siliconflow';
import { slack } from './rules/slack';
import { stability } from './rules/stability';
import { stripe } from './rules/stripe';
import { supabase } from './rules/supabase';
import { tavily } from './rules/tavily';
import { together } from './rules/together';
import { upstage } from './rules/upstage';
import { venice } from './rules/venice';
import { vercel } from './rules/vercel';
import { voyage } from './rules/voyage';
import { wandb } from './rules/wandb';
import { xai } from './rules/xai';
import { zhipu } from './rules/zhipu';

/** Every family of keys the detector knows: one file each in rules/. */
export const families: readonly Family[] = [
  ai21,
  anthropic,
  assemblyai,
  aws,
  awsBedrock,
  azureOpenai,
  browserbase,
  cartesia,
  cerebras,
  clerk,
  cloudflare,
  cohere,
  cursor,
  dashscope,
  databricks,
  deepgram,
  deepinfra,
  deepseek,
  devin,
  e2b,
  elevenlabs,
  exa,
  fal,
  figma,
  firecrawl,
  fireworks,
  github,
  gitlab,
  google,
  groq,
  helicone,
  huggingface,
  jina,
  langfuse,
  langsmith,
  linear,
  llamacloud,
  mapbox,
  mem0,
  minimax,
  mistral,
  moonshot,
  neon,
  notion,
  novita,
  npm,
  nvidia,
  ollama,
  openai,
  openrouter,
  perplexity,
  pinecone,
  poe,
  posthog,
  render,
  replicate,
  requesty,
  resend,
  runpod,
  runway,
  sendgrid,
  siliconflow,
  slack,
  stability,
  stripe,
  supabase,
  tavily,
  together,
  upstage,
  venice,
  vercel,
  voyage,
  wandb,
  xai,
  zhipu,
];
