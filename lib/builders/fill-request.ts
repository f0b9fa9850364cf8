/** A control to press so that the key field appears. Exactly these texts are matched; controls that save or delete are refused. */
export type OpenStep = { title: string } | { text: string } | { selector: string };

/**
 * What the background asks of `fill.js` in one document. `find` never carries a key; `write` names a field by the `ref` that a
 * `find` with the same `nonce` gave. Times are milliseconds.
 */
export type FillRequest =
  | {
      phase: 'find';
      nonce: string;
      expectedOrigin: string;
      /** Selectors of a known builder's key fields; empty for an unknown page. */
      selectors: string[];
      /** Controls to press, in order, before looking. */
      open: OpenStep[];
      /** How long to wait for the fields of the page to change before answering; 0 answers at once. */
      waitMs: number;
    }
  /** The field a `find` showed and the user chose, as it is now; answers like `find`. */
  | { phase: 'recall'; nonce: string; expectedOrigin: string; ref: number }
  /** Draws the user's eye to a field that a `find` showed. */
  | { phase: 'show'; nonce: string; ref: number }
  | { phase: 'write'; nonce: string; expectedOrigin: string; ref: number; value: string; replace: boolean }
  | { phase: 'end'; nonce: string };

/** The name under which `fill.js` leaves its one function in the isolated world of one document. */
export const FILL_FUNCTION = '__ringfenceFill';
