import { unreachable } from '@/lib/core/result';
import type { Check, Step } from '@/lib/usage/coach';
import { formatMoney } from './money-text';

/** What the button of a step says. */
export const stepNames: Record<Step, string> = {
  'set-cap': 'Set cap',
  'open-limits': 'Open limits there',
  rotate: 'Replace key',
  disable: 'Go to acts',
  'open-console': 'Open its keys there',
  'make-own-key': 'Create key',
  'add-monitor-key': 'Add monitor key',
  'see-builders': 'See the sites',
};

/** One line of the checklist as a sentence. */
export function checkWords({ name, state, figure }: Check, currency = 'USD'): string {
  switch (name) {
    case 'kind':
      return 'A kind of key that its provider is giving up. Make a new one there before this one stops.';
    case 'shared':
      if (state === 'good') return figure === 0 ? 'Not allowed on any site yet.' : 'Allowed on one site only.';
      return `Allowed on ${figure} sites. With a key for each, a leak at one costs one key.`;
    case 'capped':
      if (state === 'good') return `The provider stops it at ${formatMoney(figure ?? 0, currency)}.`;
      return state === 'look' ? 'No spend cap at the provider.' : 'The provider does not tell whether it is capped.';
    case 'age':
      if (state === 'look') return `${figure} days old: past the age you chose. Replace it.`;
      return state === 'good' ? `${figure} days old.` : `In this vault for ${figure} days; its real age is not told.`;
    case 'unused':
      if (state === 'good') return 'Used within the last 30 days.';
      if (state === 'unknown') return 'Nobody tells when it was last used.';
      return figure === undefined
        ? 'No use is known. Disable what you do not need.'
        : `Not used for ${figure} days. Disable what you do not need.`;
    case 'expiry':
      if (state === 'good') return `Expires in ${figure} days.`;
      if (state === 'risk')
        return (figure ?? 0) < 0
          ? 'Expired. Make a new monitor key.'
          : `Expires in ${figure} days. Make a new one before.`;
      return state === 'look'
        ? 'Never expires. A monitor key with an end date is safer.'
        : 'Whether it expires is not told.';
    case 'replaced':
      return state === 'good'
        ? 'Replaced and disabled.'
        : 'Replaced, but it still works. Disable it once its successor stands everywhere.';
    case 'stored':
      if (state === 'look') return `${figure} sites still hold an older key. Fill the new one there.`;
      return figure === 0 ? 'Filled nowhere yet.' : `Filled at ${figure} ${figure === 1 ? 'site' : 'sites'}.`;
    case 'watched':
      if (state === 'good') return 'Its spend is watched.';
      return state === 'look'
        ? 'Its spend cannot be seen without a monitor key.'
        : 'A monitor key would tell more about its spend.';
    default:
      return unreachable(name);
  }
}
