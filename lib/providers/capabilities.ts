import type { Source } from '@/lib/core/source';
import type { ActName } from './act';
import type { Endpoint, KeyRole, Provider } from './provider';

/** What a person may want of a provider, in the order of the table. */
export const capabilityNames = [
  'check',
  'usage',
  'cost',
  'balance',
  'limits',
  'keys',
  'create',
  'disable',
  'delete',
  'cap',
] as const;

/** One column of the table. */
export type CapabilityName = (typeof capabilityNames)[number];

/**
 * How one thing is had: by API with one of these keys (`by`, weakest first), else in the provider's own console (`url`), else not at all.
 * `undo` is told for acts: whether the act can be taken back by API.
 */
export type Capability =
  | { how: 'api'; by: readonly KeyRole[]; undo?: boolean }
  | { how: 'console'; url: string }
  | { how: 'none' };

/** Where the figure of money comes from: the bill, a running figure, price lists, falls of a balance, or nowhere. */
export type SpendFrom = 'bill' | 'running-figure' | 'tokens' | 'balance' | 'none';

/** One row of the table. `hosts` is empty where the user brings the host. */
export type ProviderCapabilities = {
  id: string;
  name: string;
  hosts: readonly string[];
  selfHosted: boolean;
  spend: SpendFrom;
  can: Readonly<Record<CapabilityName, Capability>>;
  source: Source;
};

/** What each of these providers offers, in their order: the capability matrix as data, read from nothing but the providers themselves. */
export const capabilitiesOf = (providers: readonly Provider[]): ProviderCapabilities[] =>
  providers.map((provider) => ({
    id: provider.id,
    name: provider.name,
    hosts: provider.hosts,
    selfHosted: provider.selfHosted === true,
    spend: spendFrom(provider),
    can: {
      check: checkOf(provider),
      usage: told(provider, 'usage', provider.console.usage),
      cost: told(provider, 'cost', provider.console.billing ?? provider.console.usage),
      balance: told(provider, 'balance', provider.console.billing),
      limits: told(provider, 'limits', provider.console.limits),
      keys: told(provider, 'keys', provider.console.keys),
      create: act(provider, 'create', provider.console.keys),
      disable: act(provider, 'disable', undefined),
      delete: act(provider, 'delete', provider.console.keys),
      cap: act(provider, 'cap', provider.console.limits),
    },
    source: provider.source,
  }));

function checkOf({ check }: Provider): Capability {
  const by = roles.filter((role) => check[role] !== undefined);
  return by.length > 0 ? { how: 'api', by } : { how: 'none' };
}

function told({ endpoints }: Provider, what: Endpoint['tells'], url: string | undefined): Capability {
  const telling = endpoints.filter((endpoint) => isTold(endpoint, what));
  const by = roles.filter((role) => telling.some(({ key }) => key === role));
  return by.length > 0 ? { how: 'api', by } : orConsole(url);
}

function act({ acts }: Provider, name: ActName, url: string | undefined): Capability {
  const offered = acts.filter((each) => each.name === name);
  const by = roles.filter((role) => offered.some(({ key }) => key === role));
  return by.length > 0 ? { how: 'api', by, undo: offered.some(({ undo }) => undo !== null) } : orConsole(url);
}

const orConsole = (url: string | undefined): Capability =>
  url === undefined ? { how: 'none' } : { how: 'console', url };

function spendFrom({ endpoints, prices }: Provider): SpendFrom {
  if (endpoints.some((each) => isTold(each, 'cost') && each.keepsMs > 0)) return 'bill';
  if (endpoints.some((each) => isTold(each, 'cost'))) return 'running-figure';
  if (prices !== undefined && endpoints.some(({ tells }) => tells === 'usage')) return 'tokens';
  return endpoints.some(({ spendFromBalance }) => spendFromBalance) ? 'balance' : 'none';
}

const isTold = ({ tells, tellsToo = [] }: Endpoint, what: Endpoint['tells']): boolean =>
  tells === what || tellsToo.includes(what);

const roles = ['inference', 'monitor'] as const satisfies readonly KeyRole[];
