/**
 * A key, passphrase or derived key on its way through the program.
 *
 * Holds UTF-8 bytes, prints as `[secret]` in every way JavaScript prints things, and can be wiped. `reveal()` makes the one
 * JavaScript string that cannot be wiped, so tests/house/reveal.test.ts lists the only files that may call it.
 */
export class Secret {
  #bytes: Uint8Array<ArrayBuffer>;

  private constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.#bytes = bytes;
  }

  /** Takes text typed by a user or read from an opened record. */
  static fromText(text: string): Secret {
    return new Secret(new TextEncoder().encode(text));
  }

  /** Takes ownership of the bytes: they are wiped with the secret. */
  static fromBytes(bytes: Uint8Array<ArrayBuffer>): Secret {
    return new Secret(bytes);
  }

  /** The text itself. Only where it leaves the program: a request's header, a page's field, the owner's eyes. */
  reveal(): string {
    return new TextDecoder().decode(this.#bytes);
  }

  /** The bytes themselves, not a copy, for cryptography; `wipe()` zeroes them. */
  bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes;
  }

  /** Overwrites the bytes with zeros; afterwards `reveal()` gives an empty string. */
  wipe(): void {
    this.#bytes.fill(0);
    this.#bytes = new Uint8Array();
  }

  toString(): string {
    return '[secret]';
  }

  toJSON(): string {
    return '[secret]';
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[secret]';
  }
}
