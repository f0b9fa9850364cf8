import { type BuilderId, builderId } from '@/lib/core/ids';
import type { Source } from '@/lib/core/source';
import type { OpenStep } from './fill-request';

/**
 * A builder site: where its key field is, how to reach it, and what the site does with the key. Data only.
 *
 * Nothing here presses Save: `saveControl` is what the user is told to press.
 */
export type Builder = {
  id: BuilderId;
  name: string;
  source: Source;
  /** Exact origins it is served from; a self-hosted product has none and matches where the user assigned it. */
  origins: readonly string[];
  /** Whether people run it on their own hosts. */
  selfHosted: boolean;
  /** `key`: fields that take a provider's key. `env`: NAME/VALUE secrets of a project, filled by NAME. `none`: no field in a browser. */
  takes: 'key' | 'env' | 'none';
  /** Path of the page with the key field, from the origin; '' where it is not known. */
  keyPage: string;
  /** Selectors of its key fields where it has stable ones; otherwise the classifier finds them. */
  fields: string[];
  /** Controls to press so that the field appears, tried one after another. */
  open: OpenStep[];
  /** How a person reaches the field, one short sentence; shown when we cannot find it. */
  openHint: string;
  /** What the user presses to keep the key; `null` where the site saves on change. */
  saveControl: string | null;
  storage: {
    where: 'cookie' | 'browser-storage' | 'server' | 'memory' | 'unknown';
    encrypted: 'yes' | 'no' | 'unknown';
    note: string;
  };
  /** From where the provider is called with the key. */
  callsFrom: 'browser' | 'server' | 'either' | 'unknown';
  /** How to take the key out again, one short sentence. */
  remove: string;
};

type Described = Omit<Builder, 'id' | 'origins' | 'selfHosted' | 'fields' | 'open'> & {
  id: string;
} & Partial<Pick<Builder, 'origins' | 'selfHosted' | 'fields' | 'open'>>;

/** Completes a builder's description: what is left out is empty, and a builder without origins is self-hosted. */
export const defineBuilder = (described: Described): Builder => ({
  origins: [],
  selfHosted: (described.origins ?? []).length === 0,
  fields: [],
  open: [],
  ...described,
  id: builderId(described.id),
});
