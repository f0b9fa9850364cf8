/** The vault's header: the slots and the manifest as JSON text, exactly as authenticated. `id` is always 'vault'. */
export type VaultHeaderRow = { id: 'vault'; generation: number; json: string };

/**
 * One sealed record. `kind` and `id` are the only clear facts; `id` is random. `iv` (12 bytes) and `ct` (padded ciphertext with
 * its tag) as in docs/vault-format.md.
 */
export type VaultRecordRow = {
  kind: string;
  id: string;
  rev: number;
  keyId: string;
  iv: Uint8Array<ArrayBuffer>;
  ct: Uint8Array<ArrayBuffer>;
};
