/**
 * What can be known of an input-like element without reading its value. `null`: the element has no such thing.
 *
 * `labelText` is its label, or the text just before it (may be cut at the start); `nearbyText` is more text around it, ` / `
 * separating the nearer from the farther part; `siblingNameValue` is what the NAME cell holds when this is the VALUE cell of a
 * pair; `providerContext` is the provider chosen in a selector, tab or heading beside it.
 */
export type FieldFacts = {
  /** `input`, `textarea`, or `contenteditable:<kind>`. */
  tag: string;
  type: string | null;
  name: string | null;
  id: string | null;
  autocomplete: string | null;
  placeholder: string | null;
  ariaLabel: string | null;
  title: string | null;
  labelText: string | null;
  nearbyText: string | null;
  dataAttrs: Record<string, string> | null;
  siblingNameValue: string | null;
  providerContext: string | null;
};

/** What the classifier thinks of one field. `score` is 0..1, higher is surer; `reasons` are fixed words, never page text. */
export type FieldVerdict = { isKeyField: boolean; provider: string | null; score: number; reasons: string[] };
