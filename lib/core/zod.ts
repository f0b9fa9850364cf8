import { config } from 'zod/mini';

// Extension pages forbid `eval`; zod must never probe for it, so this runs before the first schema exists.
config({ jitless: true });

/** The one import point of zod in this project: `zod/mini` with its code generation switched off. */
export * as z from 'zod/mini';
