import { defineLinkedProvider } from './define-linked-provider';

/** Alibaba Model Studio. Usage needs a signed access key, not the API key; two regions and keys that look like those of others: nothing is sent. */
export const dashscope = defineLinkedProvider({
  id: 'dashscope',
  name: 'Alibaba Model Studio (DashScope)',
  console: {
    keys: 'https://modelstudio.console.alibabacloud.com/',
    usage: 'https://modelstudio.console.alibabacloud.com/',
  },
  source: {
    docs: 'https://www.alibabacloud.com/help/en/model-studio/model-telemetry',
    checked: '2026-11-23',
    confidence: 'medium',
  },
});
