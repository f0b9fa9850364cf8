import type { Act, ActName } from '@/lib/providers/act';
import { providerName } from './provider-words';

/** What the button says. */
export const actNames: Record<ActName, string> = {
  disable: 'Disable',
  enable: 'Enable',
  delete: 'Revoke for good',
  cap: 'Set cap',
  create: 'Create key',
};

/** The periods a cap can be counted by, in words. */
export const periodNames = [
  { value: 'month', name: 'By UTC month', period: 'month' },
  { value: 'week', name: 'By UTC week', period: 'week' },
  { value: 'day', name: 'By UTC day', period: 'day' },
  { value: 'ever', name: 'Once, for the life of the key', period: null },
] as const;

/** What will happen, where, and whether it can be undone: the two sentences of the one confirmation. */
export function actEffect(act: Act, { key, provider }: { key: string; provider: string }): string[] {
  const first = act.prepaidFirst
    ? ['Credit that is paid already is used up first; this limits what comes on the bill after it.']
    : [];
  return [effects[act.name](key, providerName(provider)), ...first, undoWords(act)];
}

/** What the log and a status say once it is done. */
export const actDone: Record<ActName, string> = {
  disable: 'Disabled. Requests with it are refused from now on.',
  enable: 'Enabled. It works again.',
  delete: 'Revoked. It will never work again.',
  cap: 'The cap is set.',
  create: 'The new key is in the vault.',
};

const effects: Record<ActName, (key: string, provider: string) => string> = {
  disable: (key, at) =>
    `${at} will refuse every request with “${key}” until it is enabled again. Sites that hold it stop working.`,
  enable: (key, at) => `${at} will accept requests with “${key}” again.`,
  delete: (key, at) => `${at} will delete “${key}”. Every site and program that holds it stops working.`,
  cap: (key, at) =>
    `${at} will stop requests with “${key}” once this much is spent. Requests under way may go a little over.`,
  create: (key, at) => `${at} will make a new key called “${key}”. It goes straight into this vault.`,
};

function undoWords(act: Act): string {
  const reach = act.reach === 'project' ? 'This holds for every key of the same project or team. ' : '';
  if (act.undo === null) return `${reach}This cannot be undone.`;
  if (act.undo === act.name) return `${reach}You can change it again at any time.`;
  return `${reach}You can undo it: ${actNames[act.undo].toLowerCase()} the key.`;
}
