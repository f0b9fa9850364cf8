/** Base64 in either alphabet to Latin-1 text, or `undefined` where it is none. Padding may be missing. */
export function decodeBase64(encoded: string): string | undefined {
  try {
    return atob(
      encoded
        .replaceAll('-', '+')
        .replaceAll('_', '/')
        .replace(/={1,2}$/, ''),
    );
  } catch {
    return undefined;
  }
}
