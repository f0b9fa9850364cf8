/** The keys of one provider. Data only, so that adding a provider is adding a file. */
export type Family = {
  /** The provider's id. */
  provider: string;
  /** Lower-case words that point to the provider in text, separated by spaces; the provider's id is always one of them. */
  words?: string;
  /**
   * One shape a line: what tells it from the provider's others ('proj' for 'openai-proj'; without one, its id is the provider's), the
   * shape in the language of shape.ts ('gsk_<a52>'), and words of `KeyKind` for what is special about it ('admin', 'context',
   * 'crc32'). See key-kind.ts.
   */
  keys: readonly string[];
};
