import { moonshotAt } from './moonshot-at';
import { defineProvider } from './provider';

/** Moonshot in China: bills yuan. */
export const moonshotCn = defineProvider(
  moonshotAt({ id: 'moonshot-cn', name: 'Moonshot / Kimi (China)', top: 'cn', currency: 'CNY' }),
);
