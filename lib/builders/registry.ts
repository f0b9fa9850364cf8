import type { Builder } from './define-builder';
import { adorable } from './sites/adorable';
import { agentgpt } from './sites/agentgpt';
import { anythingLlm } from './sites/anything-llm';
import { base44 } from './sites/base44';
import { betterChatgpt } from './sites/better-chatgpt';
import { bigAgi } from './sites/big-agi';
import { boltDiy } from './sites/bolt-diy';
import { boltNew } from './sites/bolt-new';
import { chainforge } from './sites/chainforge';
import { chatbotUi } from './sites/chatbot-ui';
import { chef } from './sites/chef';
import { cloudflare } from './sites/cloudflare';
import { coolify } from './sites/coolify';
import { dokploy } from './sites/dokploy';
import { e2bFragments } from './sites/e2b-fragments';
import { flowise } from './sites/flowise';
import { githubActions } from './sites/github-actions';
import { gumloop } from './sites/gumloop';
import { hollama } from './sites/hollama';
import { langfuse } from './sites/langfuse';
import { langwatch } from './sites/langwatch';
import { librechat } from './sites/librechat';
import { lobeChat } from './sites/lobe-chat';
import { logicmint } from './sites/logicmint';
import { lovable } from './sites/lovable';
import { makeReal } from './sites/make-real';
import { nanoGptByok } from './sites/nano-gpt-byok';
import { netlify } from './sites/netlify';
import { nextAiDrawIo } from './sites/next-ai-draw-io';
import { nextchat } from './sites/nextchat';
import { oneApi } from './sites/one-api';
import { openWebui } from './sites/open-webui';
import { openhands } from './sites/openhands';
import { openrouterByok } from './sites/openrouter-byok';
import { perplexica } from './sites/perplexica';
import { plane } from './sites/plane';
import { replit } from './sites/replit';
import { screenshotToCode } from './sites/screenshot-to-code';
import { sillytavern } from './sites/sillytavern';
import { srcbook } from './sites/srcbook';
import { supabase } from './sites/supabase';
import { t3Chat } from './sites/t3-chat';
import { tembo } from './sites/tembo';
import { typingmind } from './sites/typingmind';
import { v0 } from './sites/v0';
import { vercel } from './sites/vercel';

/** Every builder we know, one file each under `sites/`; a house test walks the folder. */
export const builders: readonly Builder[] = [
  adorable,
  agentgpt,
  anythingLlm,
  base44,
  betterChatgpt,
  bigAgi,
  boltDiy,
  boltNew,
  chainforge,
  chatbotUi,
  chef,
  cloudflare,
  coolify,
  dokploy,
  e2bFragments,
  flowise,
  githubActions,
  gumloop,
  hollama,
  langfuse,
  langwatch,
  librechat,
  lobeChat,
  logicmint,
  lovable,
  makeReal,
  nanoGptByok,
  netlify,
  nextAiDrawIo,
  nextchat,
  oneApi,
  openWebui,
  openhands,
  openrouterByok,
  perplexica,
  plane,
  replit,
  screenshotToCode,
  sillytavern,
  srcbook,
  supabase,
  t3Chat,
  tembo,
  typingmind,
  v0,
  vercel,
];
