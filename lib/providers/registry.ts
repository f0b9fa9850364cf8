import { ai21 } from './ai21';
import { anthropic } from './anthropic';
import { assemblyai } from './assemblyai';
import { awsBedrock } from './aws-bedrock';
import { azureOpenai } from './azure-openai';
import { cerebras } from './cerebras';
import { cohere } from './cohere';
import { dashscope } from './dashscope';
import { deepgram } from './deepgram';
import { deepinfra } from './deepinfra';
import { deepseek } from './deepseek';
import { elevenlabs } from './elevenlabs';
import { fal } from './fal';
import { fireworks } from './fireworks';
import { githubModels } from './github-models';
import { googleGemini } from './google-gemini';
import { groq } from './groq';
import { huggingface } from './huggingface';
import { litellm } from './litellm';
import { minimax } from './minimax';
import { mistral } from './mistral';
import { moonshot } from './moonshot';
import { moonshotCn } from './moonshot-cn';
import { novita } from './novita';
import { nvidiaNim } from './nvidia-nim';
import { openai } from './openai';
import { openrouter } from './openrouter';
import { perplexity } from './perplexity';
import { poe } from './poe';
import type { Provider } from './provider';
import { replicate } from './replicate';
import { requesty } from './requesty';
import { runway } from './runway';
import { siliconflow } from './siliconflow';
import { siliconflowCn } from './siliconflow-cn';
import { stability } from './stability';
import { stepfun } from './stepfun';
import { together } from './together';
import { venice } from './venice';
import { vercelAiGateway } from './vercel-ai-gateway';
import { voyage } from './voyage';
import { xai } from './xai';
import { zai } from './zai';
import { zenmux } from './zenmux';

/** Every provider this extension knows, most used first. */
export const providers: readonly Provider[] = [
  openai,
  anthropic,
  openrouter,
  googleGemini,
  deepseek,
  xai,
  vercelAiGateway,
  mistral,
  groq,
  elevenlabs,
  moonshot,
  moonshotCn,
  zai,
  minimax,
  siliconflow,
  siliconflowCn,
  together,
  fireworks,
  fal,
  replicate,
  litellm,
  requesty,
  deepgram,
  huggingface,
  perplexity,
  cohere,
  novita,
  poe,
  azureOpenai,
  awsBedrock,
  githubModels,
  cerebras,
  stability,
  runway,
  assemblyai,
  voyage,
  nvidiaNim,
  ai21,
  dashscope,
  deepinfra,
  venice,
  zenmux,
  stepfun,
];

/** The provider of that id, or `undefined`. */
export const providerById = (id: string): Provider | undefined => providers.find((provider) => provider.id === id);
