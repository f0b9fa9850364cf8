import type { KnownFailure } from '@/lib/core/failures';
import type { Result } from '@/lib/core/result';
import type { Source } from '@/lib/core/source';
import type { EpochMs } from '@/lib/core/units';
import type { Act } from './act';
import type { Page } from './page';
import type { SignIn } from './sign-in';

/** What a key is for: calling models, or watching (admin, management). A monitor key is never filled into a page. */
export type KeyRole = 'inference' | 'monitor';

/** How a key is sent: the header's name and what stands before the key in it. */
export type AuthStyle = { header: string; prefix: string };

/** One request as data; `lib/browser/http.ts` adds the key and sends it. `url` never holds a key. */
export type RequestSpec = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  url: string;
  /** Other headers the provider insists on. */
  headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  body?: unknown;
  /** Name of the body's field that carries the key itself too, where an act is about the very key it is done with. */
  keyField?: string;
  /** The key this one step needs, where it differs from the endpoint's. */
  key?: KeyRole;
};

/** A question to an endpoint: bucket starts from `from` (inclusive) to `to` (exclusive), and the page to go on with. */
export type Ask = { from: EpochMs; to: EpochMs; now: EpochMs; cursor: string | null; base: string };

/** A provider's body that is not what its contract says: the path of the field that was missing, never its value. */
export type Drift = Extract<KnownFailure, { kind: 'schema-drift' }>;

type Tells = 'usage' | 'cost' | 'balance' | 'limits' | 'keys';

/** One thing a provider can be asked regularly. */
export type Endpoint = {
  /** Stable, part of every stored row ('costs'). */
  id: string;
  /** What it is called for people, where what it tells would call two of one provider alike ('Admin keys'). */
  title?: string;
  /** What the user gains by it. */
  tells: Tells;
  /** What its answer tells beside that. */
  tellsToo?: readonly Tells[];
  key: KeyRole;
  /** Left out where the account has a monitor key: another endpoint then tells the same and more. */
  unlessMonitor?: true;
  /** Asked once for each inference key, not once for the account. */
  perKey?: true;
  /** Never polled: each answer costs money or it is a step of an act. */
  onDemand?: true;
  /** Shortest pause between two polls. */
  everyMs: number;
  /** How far back each poll reads again, because late data changes old buckets. */
  lookBackMs: number;
  /** How far back the provider keeps data; nothing older is asked for. */
  keepsMs: number;
  /** Longest window of one question; a longer one is asked in pieces. */
  chunkMs: number;
  /** A balance is all the provider tells: spend is what it fell by between two readings. */
  spendFromBalance?: true;
  /** Window ends at a full UTC day and today is not asked for (`completed`), or now falls inside it. */
  days?: 'completed';
  request: (ask: Ask) => RequestSpec;
  parse: (body: unknown, ask: Ask) => Result<Page, Drift>;
};

/**
 * A check of one key that costs nothing. `alive` are statuses that prove the key valid though the call failed; a status in neither list
 * proves nothing. `verdict` reads an answer that came with success, where the provider says there that a key is blocked or unknown.
 */
export type KeyCheck = {
  request: (base: string) => RequestSpec;
  alive: readonly number[];
  dead: readonly number[];
  verdict?: (body: unknown) => 'alive' | 'restricted' | 'dead';
};

/** A provider as data and pure functions. It never fetches; flows run it. */
export type Provider = {
  id: string;
  name: string;
  /** Origins a key of this provider may be sent to; nothing else ever sees it. */
  hosts: readonly string[];
  /** The user brings the host; `hosts` is then empty, and there is no monitor key: none follows an address that was typed. */
  selfHosted?: true;
  /** Where the user brings the host: what its name must end with (a cloud's own domain); absent = any. */
  hostEnd?: string;
  /** Its keys look like those of this provider and cannot be told from them (another region of the same house). */
  keysLike?: string;
  /** Kinds of keys the provider is giving up: how they begin, and the day since which new ones look different. */
  oldKeys?: readonly { head: string; since: string }[];
  auth: AuthStyle;
  /** Headers of every request. */
  headers?: Readonly<Record<string, string>>;
  /** Pages of the provider for people: where keys are made and revoked, usage, caps, bills and credit, and where monitor keys are made. */
  console: { keys: string; usage?: string; limits?: string; billing?: string; monitorKeys?: string };
  check: Partial<Record<KeyRole, KeyCheck>>;
  endpoints: readonly Endpoint[];
  acts: readonly Act[];
  /** The provider can make a key for whoever signs in on its page. */
  signIn?: SignIn;
  /** Name of the list in the price table, where money has to be computed from tokens. */
  prices?: string;
  source: Source;
};

/** Declares a provider; the registry test checks what types cannot. */
export const defineProvider = (provider: Provider): Provider => provider;

/** The style of most: `Authorization: Bearer <key>`. */
export const bearer: AuthStyle = { header: 'authorization', prefix: 'Bearer ' };
