/**
 * Publishes what the page itself believes, which is what tests check: a field may show a value its application never took.
 * A page publishes once; the function answers with the state of that moment.
 */
export function publishState(read: () => unknown): void {
  Object.assign(window, { __state: read });
}
