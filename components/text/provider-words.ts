/** What a form says about a provider. Contracts and formats live in lib/providers; these are words and links for people. */
export type ProviderWords = {
  id: string;
  name: string;
  /** Where a person makes an ordinary key, and where the monitor key. */
  keyPage: string;
  monitorPage: string;
  /** What the ordinary key alone can tell, as a sentence. */
  keyTells: string;
  monitorName: string;
  monitorTells: string;
  /** Host whose permission is asked for, as a match pattern. */
  hosts: readonly string[];
  /** Beginnings that give the provider away; the longest match wins. */
  begins: readonly string[];
};

export const providers: readonly ProviderWords[] = [
  {
    id: 'openai',
    name: 'OpenAI',
    keyPage: 'https://platform.openai.com/api-keys',
    monitorPage: 'https://platform.openai.com/settings/organization/admin-keys',
    keyTells: 'An OpenAI key can be stored, checked and filled. It tells nothing about spend.',
    monitorName: 'admin key',
    monitorTells: 'Reads usage and cost of the whole organization.',
    hosts: ['https://api.openai.com/*'],
    begins: ['sk-proj-', 'sk-svcacct-', 'sk-admin-', 'sk-'],
  },
  {
    id: 'anthropic',
    name: 'Anthropic',
    keyPage: 'https://console.anthropic.com/settings/keys',
    monitorPage: 'https://console.anthropic.com/settings/admin-keys',
    keyTells: 'An Anthropic key can be stored, checked and filled. It tells nothing about spend.',
    monitorName: 'admin key',
    monitorTells:
      'Reads usage and cost. Individual accounts have none: set up Console › Settings › Organization first.',
    hosts: ['https://api.anthropic.com/*'],
    begins: ['sk-ant-'],
  },
  {
    id: 'openrouter',
    name: 'OpenRouter',
    keyPage: 'https://openrouter.ai/settings/keys',
    monitorPage: 'https://openrouter.ai/settings/provisioning-keys',
    keyTells: 'An OpenRouter key tells its own spend by day, week and month, and its limit.',
    monitorName: 'management key',
    monitorTells: 'Adds spend by model and the credits left on the account.',
    hosts: ['https://openrouter.ai/*'],
    begins: ['sk-or-'],
  },
];

/** The words for one provider, or none where this version does not know it. */
export const wordsOf = (id: string): ProviderWords | undefined => providers.find((provider) => provider.id === id);

/** A provider's name for people; its id where this version does not know it. */
export const providerName = (id: string): string => wordsOf(id)?.name ?? id;

/** Which provider a pasted key seems to belong to, by its beginning. A help for the form; the background decides. */
export function providerByBeginning(key: string): ProviderWords | undefined {
  const matches = providers.flatMap((provider) =>
    provider.begins.filter((begin) => key.startsWith(begin)).map((begin) => ({ provider, begin })),
  );
  return matches.sort((a, b) => b.begin.length - a.begin.length)[0]?.provider;
}

/** The stable colour of a provider in every chart and mark. */
export function providerColour(id: string): string {
  const index = providers.findIndex((provider) => provider.id === id);
  return `var(--series-${index < 0 ? 7 : index % 7})`;
}
