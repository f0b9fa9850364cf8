import { anthropic } from './anthropic';
import { openai } from './openai';
import { openrouter } from './openrouter';
import type { Provider } from './provider';

/** Every provider this extension knows, most used first. */
export const providers: readonly Provider[] = [openai, anthropic, openrouter];

/** The provider of that id, or `undefined`. */
export const providerById = (id: string): Provider | undefined => providers.find((provider) => provider.id === id);
