import { checkBy } from './check-by';
import { defineLinkedProvider } from './define-linked-provider';

/** Hugging Face Inference Providers. The check is strictly rate limited, so it is made once and never polled. */
export const huggingface = defineLinkedProvider({
  id: 'huggingface',
  name: 'Hugging Face',
  hosts: ['https://huggingface.co'],
  console: {
    keys: 'https://huggingface.co/settings/tokens',
    usage: 'https://huggingface.co/settings/inference-providers/overview',
    billing: 'https://huggingface.co/settings/billing',
    limits: 'https://huggingface.co/settings/billing',
  },
  check: { inference: checkBy('https://huggingface.co/api/whoami-v2') },
  source: {
    docs: 'https://github.com/huggingface/hub-docs/blob/main/docs/inference-providers/pricing.md',
    checked: '2026-11-23',
    confidence: 'high',
  },
});
