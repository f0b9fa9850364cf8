import type { CompiledKey } from './compiled';
import type { Finding } from './finding';
import type { Span } from './pieces';
import type { PrefixMatch } from './prefixed';
import { nearestProvider } from './providers-near';

const COLLISION = 0.9;

/** Says whose key a prefix match is. Of several providers with one shape, the one the text names; the set where it names none. */
export function verdict(text: string, span: Span, match: PrefixMatch): Finding {
  const providers = [...new Set(match.keys.map((entry) => entry.family.provider))];
  const named = providers.length > 1 ? nearestProvider(text, span, providers) : providers[0];
  const chosen = match.keys.filter((entry) => !named || entry.family.provider === named);
  return {
    ...span,
    provider: named ?? providers,
    kind: kindOf(chosen),
    confidence: match.exact ? (named ? 0.98 : COLLISION) : 0.75,
    rule: named ?? providers.join('|'),
  };
}

const kindOf = (keys: readonly CompiledKey[]): string => [...new Set(keys.map((entry) => entry.key.kind))].join('|');
