/** A value, or a failure that says its `kind`. Plain data: it crosses messages unharmed. */
export type Result<T, F extends Failure = Failure> = { ok: true; value: T } | { ok: false; failure: F };

/** The least a failure says. Its other fields are ids, counts and paths; never a key, a passphrase, page text or a body. */
export type Failure = { kind: string };

/** Wraps a value as success. */
export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

/** Wraps a failure; the literal `kind` is kept in the type. */
export const fail = <const F extends Failure>(failure: F): { ok: false; failure: F } => ({ ok: false, failure });

/** The end of an exhaustive switch: does not compile while a case is missing; throws if reached, which is a bug. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${typeof value}`);
}
