import { moonshotAt } from './moonshot-at';
import { defineProvider } from './provider';

/** Moonshot for the world outside China: bills dollars. */
export const moonshot = defineProvider(
  moonshotAt({ id: 'moonshot', name: 'Moonshot / Kimi', top: 'ai', currency: 'USD' }),
);
