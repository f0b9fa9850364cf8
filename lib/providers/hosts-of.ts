import { providerById } from './registry';

/** Match patterns of the hosts an account is polled at: the provider's own, or the account's own host where it is self-hosted. */
export function hostsOf(providerId: string, baseUrl: string | null): string[] {
  const provider = providerById(providerId);
  if (!provider) return [];
  const origins = provider.selfHosted && baseUrl !== null ? [baseUrl] : provider.hosts;
  return origins.filter((origin) => URL.canParse(origin)).map((origin) => pattern(new URL(origin)));
}

const pattern = ({ protocol, hostname }: URL): string => `${protocol}//${hostname}/*`;
