/**
 * Whether a key of this provider may be sent to this address: https at one of its own origins, no user and password in the address.
 *
 * A self-hosted account (`base`) may reach its own origin only, over https, or over http on the machine or network the user sits at.
 */
export function hostAllowed(url: URL, { hosts, base }: { hosts: readonly string[]; base?: string }): boolean {
  if (url.username !== '' || url.password !== '') return false;
  if (base === undefined) return url.protocol === 'https:' && hosts.some((host) => new URL(host).origin === url.origin);
  const own = baseOrigin(base);
  return own !== undefined && own === url.origin;
}

/** The origin of an address the user typed for a self-hosted provider; `undefined` where it may not be used at all. */
export function baseOrigin(base: string): string | undefined {
  if (!URL.canParse(base)) return undefined;
  const url = new URL(base);
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return undefined;
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isNear(url.hostname))) return url.origin;
  return undefined;
}

// loopback, RFC 1918 and IPv6 unique local addresses; names are not resolved, so only names that are always local count
const isNear = (host: string): boolean =>
  host === 'localhost' ||
  host.endsWith('.localhost') ||
  host === '[::1]' ||
  /^(127|10)\.\d+\.\d+\.\d+$/.test(host) ||
  /^192\.168\.\d+\.\d+$/.test(host) ||
  /^172\.(1[6-9]|2\d|3[01])\.\d+\.\d+$/.test(host) ||
  /^\[f[cd][0-9a-f]{2}:/.test(host);
