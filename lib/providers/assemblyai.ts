import { checkBy } from './check-by';
import { defineLinkedProvider } from './define-linked-provider';

/** AssemblyAI. Cost by key stands in its pages only. The key is sent bare, without 'Bearer'. */
export const assemblyai = defineLinkedProvider({
  id: 'assemblyai',
  name: 'AssemblyAI',
  hosts: ['https://api.assemblyai.com'],
  auth: { header: 'authorization', prefix: '' },
  console: {
    keys: 'https://www.assemblyai.com/dashboard/api-keys',
    usage: 'https://www.assemblyai.com/dashboard/cost',
    billing: 'https://www.assemblyai.com/dashboard/cost',
  },
  check: { inference: checkBy('https://api.assemblyai.com/v2/transcript?limit=1') },
  source: {
    docs: 'https://github.com/AssemblyAI/assemblyai-api-spec/tree/main/fern/pages',
    checked: '2026-11-23',
    confidence: 'medium',
  },
});
