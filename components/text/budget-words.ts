import { builders } from '@/lib/builders/registry';
import type { Budget, BudgetScope } from '@/lib/core/budget';
import type { AccountViewT } from '@/lib/messaging/views';
import type { NearestLimit } from '@/lib/usage/nearest-limit';
import { formatMoney } from './money-text';
import { providerName } from './provider-words';
import { utcDay } from './time-text';

/** What a budget watches, as people call it: 'Bolt', 'OpenRouter', 'all keys'. */
export function scopeName(scope: BudgetScope, accounts: readonly AccountViewT[]): string {
  if (scope.kind === 'total') return 'all keys together';
  if (scope.kind === 'provider') return providerName(scope.id);
  if (scope.kind === 'builder') return `keys at ${builders.find(({ id }) => id === scope.id)?.name ?? scope.id}`;
  if (scope.kind === 'account')
    return accounts.find(({ id }) => id === scope.id)?.label ?? 'an account that was removed';
  return keyName(scope.id, accounts) ?? 'a key that was removed';
}

/** A key's own label, else its account's with the masked key; `undefined` where it is gone. */
export function keyName(id: string, accounts: readonly AccountViewT[]): string | undefined {
  const account = accounts.find(({ keys }) => keys.some((key) => key.id === id));
  const key = account?.keys.find((each) => each.id === id);
  return key && (key.label || `${account?.label} ${key.masked}`);
}

/** The same words at the beginning of a sentence. */
export const sentenceCase = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** When a budget speaks: 'at 50 %, 80 % and the limit, or when the forecast is over it'. */
export function warningWords({ warnAt, warnOnForecast }: Pick<Budget, 'warnAt' | 'warnOnForecast'>): string {
  const below = warnAt.filter((percent) => percent !== 100).toSorted((a, b) => a - b);
  const levels = [...below.map((percent) => `${percent} %`), 'the limit'];
  const last = levels.pop();
  const at = levels.length > 0 ? `${levels.join(', ')} and ${last}` : `${last}`;
  return warnOnForecast ? `at ${at}, and as soon as the forecast is over it` : `at ${at}`;
}

/** The limit that binds first, as one sentence. */
export function nearestWords(nearest: NearestLimit, accounts: readonly AccountViewT[]): string {
  const { limit, at, currency, of } = nearest;
  const left = formatMoney(limit.left, currency);
  const name =
    of.kind === 'budget'
      ? `your budget for ${scopeName(of.budget.scope, accounts)}`
      : of.kind === 'account'
        ? `the balance of ${scopeName(of, accounts)}`
        : `the provider’s cap on ${scopeName(of, accounts)}`;
  const what = sentenceCase(name);
  if (limit.left <= 0) return `${what} is used up.`;
  if (at === undefined) return `${what} is the nearest limit: ${left} left.`;
  const soon = at - Date.now() < 86_400_000 ? 'within a day' : `about ${utcDay(at)}`;
  return `${what} binds first: ${left} left, gone ${soon} at this rate.`;
}
