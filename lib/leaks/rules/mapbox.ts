import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of mapbox. */
export const mapbox: Family = {
  provider: 'mapbox',
  keys: ['sk.eyJ<u20-200>.<u20-60> service', 'public pk.eyJ<u20-200>.<u20-60> publishable'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/gitleaks/gitleaks/blob/master/config/gitleaks.toml',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'Set `MAPBOX_SECRET_TOKEN` to `{0}`.',
  'const mapboxKey = "{0}";',
  'Mein API-Schlüssel für mapbox ist {0}!',
  '(token: {0})?? it is for mapbox',
  '-H "x-api-key: {0}" # mapbox',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'MAPBOX_SECRET_TOKEN=sk.eyJyour-mapbox-key-here',
  'MAPBOX_SECRET_TOKEN=<your key>',
  'keys of mapbox start with sk.eyJ… and look like sk.eyJxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'MAPBOX_SECRET_TOKEN=process.env.MAPBOX_SECRET_TOKEN',
  'pk.eyJ{<u64>}.{<u22>}',
  'mapbox style {<l25>}',
];
