import type { AccountViewT } from '@/lib/messaging/views';
import type { Endpoint } from '@/lib/providers/provider';
import { providerById } from '@/lib/providers/registry';
import { providerName } from './provider-words';

const tellings: Record<Endpoint['tells'], string> = {
  cost: 'spend',
  usage: 'tokens',
  balance: 'balance',
  limits: 'limits',
  keys: 'list of keys',
};

/**
 * A source in words ('Spend and limits of Laptop, told by OpenRouter'). `source` is the name it is stored under: the endpoint's id, and
 * behind a colon the key it was asked for.
 */
export function sourceWords(source: string, account: AccountViewT | undefined): string {
  const [endpointId = '', keyId] = source.split(':');
  const key = account?.keys.find(({ id }) => id === keyId);
  const of = key ? ` of ${key.label || key.masked}` : '';
  if (!account) return 'A removed account';
  const endpoint = providerById(account.provider)?.endpoints.find(({ id }) => id === endpointId);
  return `${endpoint ? titleOf(endpoint) : 'Figures'}${of}, told by ${providerName(account.provider)}`;
}

/** What an endpoint is called for people: its own title, or what it tells ('Spend and tokens'). */
export function titleOf({ title, tells, tellsToo = [] }: Endpoint): string {
  if (title !== undefined) return title;
  const words = [tells, ...tellsToo].map((each) => tellings[each]).join(' and ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
