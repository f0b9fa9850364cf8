import { defineProvider } from './provider';
import { siliconflowAt } from './siliconflow-at';

/** SiliconFlow in China: bills yuan. */
export const siliconflowCn = defineProvider(
  siliconflowAt({ id: 'siliconflow-cn', name: 'SiliconFlow (China)', top: 'cn', currency: 'CNY' }),
);
