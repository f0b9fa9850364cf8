import { defineLinkedProvider } from './define-linked-provider';

/**
 * Z.ai (Zhipu GLM) outside China. The check counts the tokens of a word, which costs none; 429 says that a living key has no credit. A
 * key of bigmodel.cn belongs to another house and is not tried here.
 */
export const zai = defineLinkedProvider({
  id: 'zai',
  name: 'Z.ai (GLM)',
  hosts: ['https://api.z.ai'],
  console: {
    keys: 'https://z.ai/manage-apikey/apikey-list',
    usage: 'https://z.ai/manage-apikey/coding-plan/personal/my-plan',
  },
  check: {
    inference: {
      request: () => ({
        method: 'POST',
        url: 'https://api.z.ai/api/paas/v4/tokenizer',
        body: { model: 'glm-4.6', messages: [{ role: 'user', content: 'hello' }] },
      }),
      alive: [429],
      dead: [401, 403],
    },
  },
  source: {
    docs: 'https://github.com/steipete/CodexBar/blob/27c7f33/docs/zai.md',
    checked: '2026-11-23',
    confidence: 'medium',
  },
});
