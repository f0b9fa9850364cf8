/**
 * Writes one diagnostic line to the console: an event's name and plain facts about it.
 *
 * Facts are numbers, booleans and short identifiers only; anything that is not `[a-z0-9._:-]{1,64}` is replaced, so a key, a
 * passphrase, page text or a response body cannot reach the log even by mistake.
 */
export function log(event: string, facts: Record<string, string | number | boolean> = {}): void {
  const safe = Object.entries(facts).map(
    ([name, value]) => `${name}=${typeof value === 'string' ? identifier(value) : value}`,
  );
  // biome-ignore lint/suspicious/noConsole: the one place that writes to the console, after redaction
  console.info(['[ringfence]', identifier(event), ...safe].join(' '));
}

const identifier = (text: string): string =>
  /^[a-z][a-z0-9._:-]{0,63}$/.test(text) && !/[a-z0-9]{20,}/.test(text) ? text : '…';
