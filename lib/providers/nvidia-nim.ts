import { defineLinkedProvider } from './define-linked-provider';

/** NVIDIA. Its list of models is public and proves nothing; the one known check takes the key in a form, which is not sent. */
export const nvidiaNim = defineLinkedProvider({
  id: 'nvidia-nim',
  name: 'NVIDIA NIM',
  console: { keys: 'https://build.nvidia.com/settings/api-keys' },
  source: {
    docs: 'https://github.com/trufflesecurity/trufflehog/tree/3ab759f/pkg/detectors/nvapi',
    checked: '2026-11-23',
    confidence: 'medium',
  },
});
