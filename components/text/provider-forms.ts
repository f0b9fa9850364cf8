import { hostsOf } from '@/lib/providers/hosts-of';
import type { Endpoint, Provider } from '@/lib/providers/provider';
import { providers as known } from '@/lib/providers/registry';
import type { SignIn } from '@/lib/providers/sign-in';

/** What a form says about a provider: words and links for people, read from what the provider declares. */
export type ProviderWords = {
  id: string;
  name: string;
  /** Where a person makes an ordinary key, and where the monitor key; no page for the second where there is none. */
  keyPage: string;
  monitorPage: string | null;
  /** What the ordinary key alone can tell, as sentences. */
  keyTells: string;
  monitorName: string;
  monitorTells: string;
  /** Hosts whose permission is asked for, as match patterns; none where the user brings the host. */
  hosts: readonly string[];
  /** How the provider makes a key for whoever signs in at its page, where it does. */
  signIn: SignIn | undefined;
  /** The user types the address; what its host must end with, '' for any. */
  ownHost: string | null;
};

/** What each provider calls its own. */
const monitorNames: Readonly<Record<string, string>> = {
  openrouter: 'management key',
  xai: 'management key',
  zenmux: 'management key',
  fal: 'key of scope ADMIN',
  deepgram: 'key with the scopes keys:read and keys:write',
  requesty: 'key with manage: read',
  elevenlabs: 'key of a workspace admin',
  'vercel-ai-gateway': 'access token of Vercel',
};

const notes: Readonly<Record<string, string>> = {
  anthropic: 'Individual accounts have none: set up Console › Settings › Organization first.',
  'vercel-ai-gateway': 'Make it for the one team and let it expire: it can do more there than manage keys.',
  requesty: 'A limit of $0.01 keeps it from calling models.',
};

const readable = [
  ['cost', 'cost'],
  ['usage', 'usage'],
  ['balance', 'the balance'],
  ['keys', 'the list of keys'],
] as const;

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join() : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** Words for every provider of this version, most used first. */
export const providers: readonly ProviderWords[] = known.map((provider) => ({
  id: provider.id,
  name: provider.name,
  keyPage: provider.console.keys,
  monitorPage: provider.console.monitorKeys ?? null,
  keyTells: `Keys of ${provider.name} can be stored${provider.check.inference ? ', checked' : ''} and filled. ${tells(provider)}`,
  monitorName: monitorNames[provider.id] ?? 'admin key',
  monitorTells: [whatMonitorTells(provider), notes[provider.id]].filter(Boolean).join(' '),
  hosts: hostsOf(provider.id, null),
  signIn: provider.signIn,
  ownHost: provider.selfHosted ? (provider.hostEnd ?? '') : null,
}));

/** The words for one provider, or none where this version does not know it. */
export const wordsOf = (id: string): ProviderWords | undefined => providers.find((provider) => provider.id === id);

function tells({ endpoints }: Provider): string {
  const own = endpoints.filter(({ key }) => key === 'inference');
  const has = (what: Endpoint['tells']) => own.some((each) => each.tells === what || each.tellsToo?.includes(what));
  if (has('cost')) return `It tells what it spends${has('limits') ? ' and its limit' : ''}.`;
  if (has('balance')) return 'It tells what is left; spend is what that falls by.';
  return 'It tells nothing about spend.';
}

function whatMonitorTells({ endpoints, acts }: Provider): string {
  const reads = new Set(
    endpoints.flatMap(({ key, tells, tellsToo = [] }) => (key === 'monitor' ? [tells, ...tellsToo] : [])),
  );
  const parts = readable.filter(([what]) => reads.has(what)).map(([, words]) => words);
  const changes = acts.some(({ key }) => key === 'monitor') ? ' It can also stop or replace keys.' : '';
  return parts.length === 0 ? '' : `Reads ${listed(parts)}.${changes}`;
}
