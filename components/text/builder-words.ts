import type { Builder } from '@/lib/builders/define-builder';
import type { Source } from '@/lib/core/source';

const places: Record<Builder['storage']['where'], string> = {
  cookie: 'in a cookie of this browser',
  'browser-storage': 'in this browser’s storage for the site',
  server: 'on the site’s server',
  memory: 'in the open page only, until it is closed',
  unknown: 'we do not know where',
};

const encryption: Record<Builder['storage']['encrypted'], string> = {
  yes: 'encrypted, it says',
  no: 'not encrypted',
  unknown: 'encrypted or not, it does not say',
};

/** How a site keeps keys, in a sentence or two. */
export const storageWords = ({ where, encrypted, note }: Builder['storage']): string =>
  where === 'unknown' ? note : `Kept ${places[where]}, ${encryption[encrypted]}. ${note}`;

/** From where the provider is called with the key. */
export const callsFromWords: Record<Builder['callsFrom'], string> = {
  browser: 'This browser, straight to the provider.',
  server: 'The site’s server: it sees the key at every call.',
  either: 'This browser or the site’s server, by its settings.',
  unknown: 'Not known.',
};

const sources: Record<Source['confidence'], string> = {
  high: 'from the product’s own source',
  medium: 'from its maker’s documents',
  low: 'from memory, not verified: check it on the site',
};

/** How we know what we say of a site, and since when. */
export const knownWords = ({ confidence, checked }: Source): string => `As of ${checked}, ${sources[confidence]}.`;
