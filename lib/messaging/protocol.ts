import type { z } from '@/lib/core/zod';
import { exportMessages } from './export-messages';
import { guardMessages } from './guard-messages';
import { keysMessages } from './keys-messages';
import { settingsMessages } from './settings-messages';
import { usageMessages } from './usage-messages';
import { vaultMessages } from './vault-messages';

/**
 * The one table of messages: who may send each, what goes in, what comes out. Every answer travels as a `Result`.
 *
 * `from: 'page'` = our own extension pages only; `from: 'content'` = our scripts in web pages, whose payload can hold no text of
 * the page and whose origin is taken from the browser's sender, never from the payload. No content message has a secret in its answer.
 */
export const protocol = {
  ...vaultMessages,
  ...keysMessages,
  ...usageMessages,
  ...guardMessages,
  ...settingsMessages,
  ...exportMessages,
};

/** The name of a message. */
export type MessageName = keyof typeof protocol;
/** What a message carries. */
export type MessageIn<N extends MessageName> = z.infer<(typeof protocol)[N]['in']>;
/** What a message answers on success. */
export type MessageOut<N extends MessageName> = z.infer<(typeof protocol)[N]['out']>;
