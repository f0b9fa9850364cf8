import type { FillRequest } from './fill-request';

/**
 * Runs inside a page's document, in our isolated world: hands one request to the function that `fill.js` left there.
 *
 * Passed to `scripting.executeScript` as source text, so it must not use anything outside its own body. Answers
 * `document-changed` where `fill.js` has not run or has ended.
 */
export function callFill(request: FillRequest): unknown {
  const fill: unknown = Reflect.get(globalThis, '__ringfenceFill');
  return typeof fill === 'function' ? fill(request) : { ok: false, failure: { kind: 'document-changed' } };
}
