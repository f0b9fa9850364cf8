import type { Role } from './finding';

/** One shape of one provider's keys. */
export type KeyKind = {
  /** Stable id of the shape ('openai-admin'). */
  kind: string;
  /** The shape in the language of shape.ts ('gsk_<a52>'). */
  shape: string;
  /** Default 'inference'. A 'publishable' shape is recognised so that nothing else reports it. */
  role?: Role;
  /** Too plain to stand alone (32 hex digits): reported only where the text names the provider and speaks of a key. */
  context?: true;
  /** Also stands in the client configuration of web apps, where it is meant to be seen and stays silent. */
  client?: true;
  /** The checksum rule: a shape that fails it is no key of this family. */
  check?: (key: string) => boolean;
};

/** The keys of one provider. Data only, so that adding a provider is adding a file. */
export type Family = {
  /** The provider's id. */
  provider: string;
  /** Lower-case words that point to the provider in text, separated by spaces; the provider's id is always one of them. */
  words?: string;
  keys: readonly KeyKind[];
};
