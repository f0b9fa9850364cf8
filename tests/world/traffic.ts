import { DAY_MS, HOUR_MS } from '@/lib/core/units';

/** One call as the world bills it. `visibleAt`: when the provider's reports first show it (late data). */
export type Call = {
  at: number;
  keyId: string;
  model: string;
  input: number;
  output: number;
  nanos: number;
  visibleAt: number;
};

/** One account at one provider: its keys by secret text, the monitor key, and every call ever made. */
export type WorldAccount = {
  host: string;
  monitorKey: string;
  keys: { id: string; text: string; name: string }[];
  calls: Call[];
};

/** What goes wrong with the next requests to a host, one entry a request; `null` = nothing. */
export type Fault = { host: string; status?: number; retryAfter?: string; body?: string; hang?: true } | null;

/** The whole scripted world. `pageBuckets` forces several pages. */
export type World = {
  now: number;
  pageBuckets: number;
  accounts: WorldAccount[];
  faults: Fault[];
  seen: { host: string; key: string }[];
};

/** An empty world at a time. */
export const createWorld = (now: number): World => ({ now, pageBuckets: 2, accounts: [], faults: [], seen: [] });

/** Makes seeded calls over the last days, some of them shown late by up to `lateMs`. */
export function generateTraffic(
  account: WorldAccount,
  {
    seed,
    from,
    to,
    calls,
    models,
    lateMs = 0,
  }: { seed: number; from: number; to: number; calls: number; models: string[]; lateMs?: number },
): void {
  const random = mulberry(seed);
  for (let n = 0; n < calls; n++) {
    const at = Math.floor(from + random() * (to - from));
    const key = account.keys[Math.floor(random() * account.keys.length)];
    const model = models[Math.floor(random() * models.length)];
    if (!key || model === undefined) continue;
    const [input, output] = [Math.floor(random() * 9_000), Math.floor(random() * 2_000)];
    const nanos = 1 + input * 250 + output * 2_001;
    account.calls.push({
      at,
      keyId: key.id,
      model,
      input,
      output,
      nanos,
      visibleAt: at + Math.floor(random() * lateMs),
    });
  }
}

/** What the account was billed, exactly, for calls made in [from, to). */
export const billed = (account: WorldAccount, from: number, to: number): number =>
  account.calls.filter((call) => call.at >= from && call.at < to).reduce((sum, call) => sum + call.nanos, 0);

/** The calls the provider shows by now, of one UTC bucket. */
export const shown = (world: World, account: WorldAccount, from: number, widthMs: number): Call[] =>
  account.calls.filter((call) => call.visibleAt <= world.now && call.at >= from && call.at < from + widthMs);

/** Bucket starts of a window. */
export const buckets = (from: number, to: number, widthMs: number): number[] => {
  const first = Math.floor(from / widthMs) * widthMs;
  return Array.from({ length: Math.max(0, Math.ceil((to - first) / widthMs)) }, (_, n) => first + n * widthMs);
};

/** A small seeded generator, 0 to 1. */
export function mulberry(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Widths by name. */
export const widths: Record<string, number> = { '1h': HOUR_MS, '1d': DAY_MS };
