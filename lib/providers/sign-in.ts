import type { Result } from '@/lib/core/result';
import type { EpochMs, Nanos } from '@/lib/core/units';
import type { ActTarget } from './act';
import type { Drift, RequestSpec } from './provider';

/** What the key is asked to be: its name at the provider, its cap in US dollars (null = none) and its end (null = never). */
export type SignInTerms = { name: string; limit: Nanos | null; period: ActTarget['period']; expiresAt: EpochMs | null };

/** OAuth with PKCE (RFC 7636): the provider makes a key on its own page and hands it over without anybody pasting it. */
export type SignIn = {
  /** Periods a cap can be set for, most usual first; null = for the life of the key. */
  periods: readonly ActTarget['period'][];
  /** The page where the user signs in and agrees; it leads to `callback` with a `code`. `challenge` is the SHA-256 of the verifier. */
  page: (ask: SignInTerms & { callback: string; challenge: string }) => string;
  /** Turns the code into the key. The verifier is sent as the request's secret, in the body alone. */
  exchange: (code: string) => RequestSpec;
  /** The key in the answer, which shows it once. */
  key: (body: unknown) => Result<string, Drift>;
};
