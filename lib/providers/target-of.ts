import type { AuthStyle, Provider } from './provider';

/** What the network needs to know of a provider; `baseUrl` is the account's own host where the provider is self-hosted. */
export function targetOf(
  provider: Provider,
  baseUrl: string | null,
): {
  id: string;
  hosts: readonly string[];
  auth: AuthStyle;
  headers?: Readonly<Record<string, string>>;
  base?: string;
} {
  const { id, hosts, auth, headers, hostEnd = '' } = provider;
  const own = baseUrl !== null && URL.canParse(baseUrl) && new URL(baseUrl).hostname.endsWith(hostEnd) ? baseUrl : '';
  return {
    id,
    hosts,
    auth,
    ...(headers && { headers }),
    // a base address counts only where the provider is self-hosted: no key of a hosted one follows it
    ...(provider.selfHosted && { base: own }),
  };
}
