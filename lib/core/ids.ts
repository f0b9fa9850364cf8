declare const brand: unique symbol;
type Id<B extends string> = string & { readonly [brand]: B };

/** One stored key; a random UUID made by us, never derived from the key. */
export type KeyId = Id<'KeyId'>;
/** A provider's name in the registry ('openai'). */
export type ProviderId = Id<'ProviderId'>;
/** A builder site's name in the registry ('bolt-diy'). */
export type BuilderId = Id<'BuilderId'>;
/** One alert; a random UUID. */
export type AlertId = Id<'AlertId'>;

export const keyId = (value: string): KeyId => value as KeyId;
export const providerId = (value: string): ProviderId => value as ProviderId;
export const builderId = (value: string): BuilderId => value as BuilderId;
export const alertId = (value: string): AlertId => value as AlertId;

/** A fresh random UUID (version 4). */
export const newId = (): string => crypto.randomUUID();
