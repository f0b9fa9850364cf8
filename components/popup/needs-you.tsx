import { TriangleAlert } from 'lucide-react';
import type { Budget } from '@/lib/core/budget';
import type { AccountViewT } from '@/lib/messaging/views';
import type { AlertRow, SourceRow } from '@/lib/storage/usage-rows';
import { isWaiting } from '@/lib/usage/waiting';
import { budgets as keptBudgets } from '../hooks/answers';
import { useDoors } from '../hooks/doors';
import { useAnswer } from '../hooks/use-answer';
import { alertName } from '../text/alert-words';
import { providerName } from '../text/provider-words';
import { Button } from '../ui/button';
import { Elapsed } from '../ui/elapsed';

type Props = { accounts: readonly AccountViewT[]; alerts: readonly AlertRow[]; sources: readonly SourceRow[] };

const SHOWN = 3;

/** One thing to look at; `since` is when it began and `page` where to end it, for a key at risk. */
type Item = { id: string; text: string; since?: number; page?: string };

/** At most three things a person must look at; the rest behind 'All'. Nothing at all where nothing does. */
export function NeedsYou({ accounts, alerts, sources }: Props) {
  const doors = useDoors();
  const budgets = useAnswer(keptBudgets).value ?? [];
  const items = itemsOf({ accounts, alerts, sources, budgets });
  if (items.length === 0) return null;
  return (
    <section className="popup-needs" aria-labelledby="needs-you">
      <div className="popup-needs-head">
        <h2 id="needs-you">Needs you</h2>
        <Button look="plain" onClick={() => doors.openPage('options.html#/alerts')}>
          {items.length > SHOWN ? `All ${items.length}` : 'Look'}
        </Button>
      </div>
      <ul>
        {items.slice(0, SHOWN).map((item) => (
          <li key={item.id}>
            <TriangleAlert size={16} aria-hidden />
            <span title={item.text}>
              {item.since !== undefined && (
                <>
                  At risk for <Elapsed since={item.since} />:{' '}
                </>
              )}
              {item.text}
            </span>
            {item.page !== undefined && (
              <Button look="plain" onClick={() => doors.openPage(item.page ?? '')}>
                Replace
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function itemsOf({ accounts, alerts, sources, budgets }: Props & { budgets: readonly Budget[] }) {
  const label = (accountId: string) => accounts.find((account) => account.id === accountId)?.label ?? 'An account';
  const waiting = alerts.filter(isWaiting);
  const exposed = waiting.filter(({ kind }) => kind === 'exposure');
  const items: Item[] = [
    ...exposed.map((alert) => ({
      id: alert.id,
      text: alertName(alert, accounts) ?? '',
      since: alert.startedAt,
      page: `options.html#/rotate/${alert.keyId}`,
    })),
    ...waiting
      .filter((alert) => !exposed.includes(alert))
      .map((alert) => ({
        id: alert.id,
        text: `${alertName(alert, accounts, budgets) ?? 'A budget'}: ${alert.reasons[0] ?? 'unusual spend'}`,
      })),
    ...accounts
      .filter((account) => !account.hostGranted)
      .map((account) => ({
        id: account.id,
        text: `${account.label}: allow ${providerName(account.provider)} to read its spend`,
      })),
    ...sources
      .filter((source) => source.state === 'unavailable')
      .map((source) => ({ id: source.key, text: `${label(source.accountId)}: the last update failed` })),
  ];
  return items;
}
