import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of cartesia. */
export const cartesia: Family = {
  provider: 'cartesia',
  keys: ['sk_car_<a22>'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://docs.cartesia.ai/get-started/overview',
  checked: '2026-11-23',
  confidence: 'low',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'CARTESIA_API_KEY: {0}\n',
  'cartesia key：{0}。',
  "client = Cartesia(api_key='{0}')",
  'https://api.cartesia.com/v1?api_key={0}&alt=json',
  'ERROR [cartesia] Incorrect API key provided: {0}. See the dashboard.',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'CARTESIA_API_KEY=sk_car_your-cartesia-key-here',
  'CARTESIA_API_KEY=<your key>',
  'keys of cartesia start with sk_car_… and look like sk_car_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'CARTESIA_API_KEY=process.env.CARTESIA_API_KEY',
  'sk_car_rental_form_container_header',
  'cartesia voice {<uuid>}',
];
