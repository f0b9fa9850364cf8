import { defineLinkedProvider } from './define-linked-provider';

/** AWS Bedrock. Everything but model calls needs a signature of an IAM key; a call for costs would itself be billed. */
export const awsBedrock = defineLinkedProvider({
  id: 'aws-bedrock',
  name: 'AWS Bedrock',
  console: {
    keys: 'https://console.aws.amazon.com/bedrock/home#/api-keys',
    usage: 'https://console.aws.amazon.com/cost-management/home',
    limits: 'https://console.aws.amazon.com/billing/home#/budgets',
    billing: 'https://console.aws.amazon.com/billing/home',
  },
  source: {
    docs: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html',
    checked: '2026-11-23',
    confidence: 'medium',
  },
});
