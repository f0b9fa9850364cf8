import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of stripe. */
export const stripe: Family = {
  provider: 'stripe',
  keys: [
    'live sk_live_<a24-120> service',
    'rk rk_live_<a24-120> service',
    'test sk_test_<a24-120> service',
    'pk pk_live_<a24-120> publishable',
    'pk-test pk_test_<a24-120> publishable',
  ],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/gitleaks/gitleaks/blob/master/config/gitleaks.toml',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'STRIPE_SECRET_KEY: {0}\n',
  'stripe key：{1}。',
  "client = Stripe(api_key='{2}')",
  'https://api.stripe.com/v1?api_key={0}&alt=json',
  'ERROR [stripe] Incorrect API key provided: {1}. See the dashboard.',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'STRIPE_SECRET_KEY=sk_live_your-stripe-key-here',
  'STRIPE_SECRET_KEY=<your key>',
  'keys of stripe start with sk_live_… and look like sk_live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'STRIPE_SECRET_KEY=process.env.STRIPE_SECRET_KEY',
  'pk_live_{<a24>}',
  '"id": "price_{<a24>}"',
];
