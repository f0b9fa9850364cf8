import { defineProvider } from './provider';
import { siliconflowAt } from './siliconflow-at';

/** SiliconFlow for the world outside China: bills dollars. */
export const siliconflow = defineProvider(
  siliconflowAt({ id: 'siliconflow', name: 'SiliconFlow', top: 'com', currency: 'USD' }),
);
