import { app2 } from './app2';
import { base44 } from './base44';
import { bolt } from './bolt';
import { cursor } from './cursor';
import { dyad } from './dyad';
import { flatlogic } from './flatlogic';
import { gumloop } from './gumloop';
import { lovable } from './lovable';
import { nanoGpt } from './nano-gpt';
import { openrouter } from './openrouter';
import type { PlatformPlans } from './plan-preset';
import { replit } from './replit';
import { t3Chat } from './t3-chat';
import { typingmind } from './typingmind';
import { v0 } from './v0';
import { vibeCoded } from './vibe-coded';

/** Every platform whose plans we know something about, by name. A new one is a file here and a line in this list. */
export const PLATFORMS: readonly PlatformPlans[] = [
  app2,
  base44,
  bolt,
  cursor,
  dyad,
  flatlogic,
  gumloop,
  lovable,
  nanoGpt,
  openrouter,
  replit,
  t3Chat,
  typingmind,
  v0,
  vibeCoded,
];
