import { createContext, useContext } from 'react';
import type { KdfViewT } from '@/lib/messaging/views';

/** Why a passkey gave no key. */
export type PasskeyProblem = 'unsupported' | 'cancelled';

type PasskeyDoor = { credentialId: string; rpId: string | null; evalSalt: string };

/** What a page can do that components may not do themselves; the entrypoint hands it in. */
export type Doors = {
  /** Turns a passphrase into the key that opens a slot (base64url), in a worker; takes about a second. */
  derive: (passphrase: string, kdf: KdfViewT) => Promise<string>;
  /** The same passphrase with stronger parameters, if this machine can afford them; `undefined` where the present ones are right. */
  strengthen: (derived: {
    passphrase: string;
    kdf: KdfViewT;
    tookMs: number;
  }) => Promise<{ kek: string; kdf: KdfViewT } | undefined>;
  /** Parameters with a fresh salt for a new passphrase. */
  freshKdf: () => KdfViewT;
  /** A fresh recovery code with the salt and the key of its slot. */
  newRecovery: () => Promise<{ code: string; salt: string; kek: string }>;
  /** The key of a recovery slot from a code as typed; `undefined` when a letter is wrong or missing. */
  recoveryKek: (typed: string, salt: string) => Promise<string | undefined>;
  /** The browser's passkey prompts; absent where they cannot be shown: a popup closes when they come up. */
  passkeys?: {
    make: (present: readonly string[]) => Promise<(PasskeyDoor & { kek: string }) | PasskeyProblem>;
    open: (
      slots: readonly { id: string; prf: PasskeyDoor }[],
    ) => Promise<{ slotId: string; kek: string } | PasskeyProblem>;
  };
  /** The tab the popup stands over; `undefined` where there is none. */
  currentTab: () => Promise<number | undefined>;
  /** Opens one of our own pages, like `options.html#/alerts`. */
  openPage: (path: string) => void;
};

const absent = () => {
  throw new Error('no doors: wrap the page in DoorsContext');
};

/** Provided once by each entrypoint. */
export const DoorsContext = createContext<Doors>({
  derive: absent,
  strengthen: absent,
  freshKdf: absent,
  newRecovery: absent,
  recoveryKek: absent,
  currentTab: absent,
  openPage: absent,
});

/** The page's doors. */
export const useDoors = (): Doors => useContext(DoorsContext);
