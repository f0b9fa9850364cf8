/**
 * An id as exactly one segment of an address's path, whatever it holds.
 *
 * '.' and '..' are no ids of anybody, and would shorten the path even when percent-encoded: they become a segment that is not found.
 */
export const pathSegment = (id: string): string =>
  /^\.{1,2}$/.test(id) ? id.replaceAll('.', '_') : encodeURIComponent(id);
