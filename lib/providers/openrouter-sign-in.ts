import { z } from '@/lib/core/zod';
import { readCreated } from './read-created';
import type { SignIn } from './sign-in';
import { withQuery } from './with-query';

const Made = z.object({ key: z.string().check(z.minLength(1)) });

const resets = { day: 'daily', week: 'weekly', month: 'monthly' } as const;

/**
 * OpenRouter's sign-in, as https://openrouter.ai/docs/guides/overview/auth/oauth describes it.
 *
 * The wishes for cap, end and name have the names that its API gives them (`POST /auth/keys/code`). Its page may show them and the
 * user may change them there: what the key really may spend is what `GET /key` tells afterwards.
 */
export const openrouterSignIn: SignIn = {
  periods: ['month', 'week', 'day', null],
  page: ({ callback, challenge, name, limit, period, expiresAt }) =>
    withQuery('https://openrouter.ai/auth', {
      callback_url: callback,
      code_challenge: challenge,
      code_challenge_method: 'S256',
      key_label: name,
      ...(limit !== null && { limit: String(limit / 1e9) }),
      ...(limit !== null && period !== null && { usage_limit_type: resets[period] }),
      ...(expiresAt !== null && { expires_at: new Date(expiresAt).toISOString() }),
    }),
  exchange: (code) => ({
    method: 'POST',
    url: 'https://openrouter.ai/api/v1/auth/keys',
    body: { code, code_challenge_method: 'S256' },
    keyField: 'code_verifier',
  }),
  key: (body) => readCreated({ provider: 'openrouter', schema: Made, body }, ({ key }) => key),
};
