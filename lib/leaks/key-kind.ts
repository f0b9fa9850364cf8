import { hasCrc32Tail } from './checksum';
import type { Family } from './family';
import type { Role } from './finding';

/** One shape of one provider's keys, as a line of `Family.keys` describes it. */
export type KeyKind = {
  kind: string;
  shape: string;
  /** 'inference' where nothing else is said. A 'publishable' shape is recognised so that nothing else reports it. */
  role: Role;
  /** Too plain to stand alone (32 hex digits): reported only where the text names the provider and speaks of a key. */
  context: boolean;
  /** Also stands in the client configuration of web apps, where it is meant to be seen and stays silent. */
  client: boolean;
  /** The checksum rule `crc32`: a shape that fails it is no key of this family. */
  check: ((key: string) => boolean) | undefined;
};

/** Reads the lines of a family. A word that is no flag and no role is not read: a test holds every line to the known ones. */
export const keyKinds = ({ provider, keys }: Family): KeyKind[] =>
  keys.map((line) => {
    const words = line.split(' ');
    const at = words.findIndex((word) => word.includes('<'));
    const flags = words.slice(at + 1);
    const role = ROLES.find((one) => flags.includes(one));
    return {
      kind: at > 0 ? `${provider}-${words[0]}` : provider,
      shape: words[at] ?? '',
      role: role ?? 'inference',
      context: flags.includes('context'),
      client: flags.includes('client'),
      check: flags.includes('crc32') ? hasCrc32Tail : undefined,
    };
  });

const ROLES = ['admin', 'publishable', 'service'] as const;
