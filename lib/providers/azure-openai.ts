import { defineLinkedProvider } from './define-linked-provider';

/** Azure OpenAI. The resource's own address is the user's to give, and must be one of Azure's; usage and cost need a sign-in with Entra. */
export const azureOpenai = defineLinkedProvider({
  id: 'azure-openai',
  name: 'Azure OpenAI',
  selfHosted: true,
  hostEnd: '.openai.azure.com',
  auth: { header: 'api-key', prefix: '' },
  console: {
    keys: 'https://portal.azure.com/#browse/Microsoft.CognitiveServices%2Faccounts',
    usage: 'https://portal.azure.com/#view/Microsoft_Azure_CostManagement/Menu/~/costanalysis',
    limits: 'https://portal.azure.com/#view/Microsoft_Azure_CostManagement/Menu/~/budgets',
    billing: 'https://portal.azure.com/#view/Microsoft_Azure_CostManagement/Menu/~/costanalysis',
  },
  check: {
    inference: {
      request: (base) => ({ method: 'GET', url: `${base}/openai/deployments?api-version=2023-03-15-preview` }),
      alive: [403, 429],
      dead: [401],
    },
  },
  source: {
    docs: 'https://github.com/trufflesecurity/trufflehog/tree/3ab759f/pkg/detectors',
    checked: '2026-11-23',
    confidence: 'medium',
  },
});
