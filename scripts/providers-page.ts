import { type Capability, capabilitiesOf, capabilityNames, type SpendFrom } from '@/lib/providers/capabilities';
import type { Provider } from '@/lib/providers/provider';

/** The text of docs/providers.md, read from the registry and nothing else; a house test keeps the file to it. */
export function providersPage(providers: readonly Provider[]): string {
  return [
    '# Providers: what each one tells, and what can be done to a key there',
    '',
    'Written from the registry: `npx vitest run tests/house/providers-page.test.ts -u` writes it again, and the same test fails while it',
    'is out of date. Nothing here was tried with a live key; every contract has its source, the day it was read, and how sure it is.',
    '',
    '`key` is the ordinary key that calls models, `monitor` an admin or management key, which is never filled into a page; `both` takes',
    'either. `console` means: not by API, the extension opens the provider’s own page. `-` means: nowhere that we know of.',
    `Providers: ${providers.length}.`,
    '',
    ...table(
      ['Provider', ...capabilityNames, 'Spend comes from'],
      capabilitiesOf(providers).map(({ name, can, spend }) => [
        name,
        ...capabilityNames.map((each) => cell(can[each])),
        spendWords[spend],
      ]),
    ),
    '',
    '## What is asked, and how often',
    '',
    'The pause is the shortest between two questions. `each` is asked once for every ordinary key, the others once an account.',
    '',
    ...table(
      ['Provider', 'Endpoint', 'Tells', 'Needs', 'Pause', 'Reads back'],
      providers.flatMap(({ id, endpoints }) =>
        endpoints.map((each) => [
          id,
          each.id,
          each.tells,
          each.perKey ? 'each key' : role(each.key),
          each.onDemand ? 'on request' : minutes(each.everyMs),
          each.keepsMs === 0 ? 'now only' : `${Math.round(each.keepsMs / 86_400_000)} days`,
        ]),
      ),
    ),
    '',
    '## What can be done to a key',
    '',
    ...table(
      ['Provider', 'Act', 'On', 'Needs', 'Undone by'],
      providers.flatMap(({ id, acts }) =>
        acts.map(({ name, reach, key, undo }) => [id, name, `the ${reach}`, role(key), undo ?? 'nothing']),
      ),
    ),
    '',
    '## Where the facts come from',
    '',
    ...table(
      ['Provider', 'Hosts its keys may reach', 'Read on', 'How sure', 'Source'],
      providers.map(({ name, hosts, hostEnd, selfHosted, source }) => [
        name,
        selfHosted ? `your own${hostEnd ? ` (…${hostEnd})` : ''}` : hosts.map((host) => new URL(host).host).join(', '),
        source.checked,
        source.confidence,
        source.docs,
      ]),
    ),
    '',
  ].join('\n');
}

const spendWords: Record<SpendFrom, string> = {
  bill: 'its bill',
  'running-figure': 'its running figure',
  tokens: 'tokens and list prices',
  balance: 'falls of the balance',
  none: '-',
};

function cell(capability: Capability): string {
  switch (capability.how) {
    case 'api':
      return capability.by.length > 1 ? 'both' : capability.by.map(role).join();
    case 'console':
      return `[console](${capability.url})`;
    case 'none':
      return '-';
  }
}

const role = (key: 'inference' | 'monitor'): string => (key === 'inference' ? 'key' : 'monitor');

const minutes = (ms: number): string => `${ms / 60_000} min`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
