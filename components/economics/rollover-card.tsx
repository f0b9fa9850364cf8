import { useState } from 'react';
import { exact, multiply, parseExact, sign } from '@/lib/economics/exact';
import { toDecimal, toFixed } from '@/lib/economics/exact-print';
import { creditsPerMessage, teamTiers } from '@/lib/economics/plan';
import { rollover } from '@/lib/economics/rollover';
import type { Comparison } from '@/lib/economics/verdict';
import { verdict } from '@/lib/economics/verdict';
import { exactMoney } from '../text/economics-words';
import { Card } from '../ui/card';
import { TableRegion } from '../ui/table-region';
import { TextField } from '../ui/text-field';
import type { Assumptions } from './assumptions';
import '../ui/data-table.css';

type Props = { comparison: Comparison; messages: number; typed: Assumptions };

/** How the credits of the plan's tier would last over months that differ: what expires makes the rest dearer. */
export function RolloverCard({ comparison, messages, typed }: Props) {
  const [text, setText] = useState('');
  const { plan, message, team } = comparison;
  const told = verdict(comparison, messages);
  const tiers = teamTiers(plan, team);
  const tier = tiers.find(({ name }) => name === told.plan?.tier) ?? tiers[0];
  if (!tier || plan.beyond.by === 'unlimited') return null;
  const usual = [60, 140, 80].map((pct) => Math.round((messages * pct) / 100)).join(', ');
  const wanted = (text.trim() || usual).split(/[\s,;]+/).map((each) => parseExact(each));
  const volumes = wanted.flatMap((each) => (each && sign(each) >= 0 ? [each] : []));
  const isWrong = volumes.length !== wanted.length || volumes.length > 24;
  const allowance = { credits: tier.credits, rolloverMonths: plan.rolloverMonths, monthlyFee: tier.fee };
  const perMessage = creditsPerMessage(plan.metering, message);
  const played = rollover(allowance, isWrong ? [] : volumes.map((each) => multiply(each, perMessage)));
  const count = (value: Parameters<typeof toDecimal>[0]) => toDecimal(value) ?? toFixed(value, 2);
  return (
    <Card title={`Months that differ, on ${tier.name}`}>
      <div className="stack">
        <TextField
          label="Messages of each month"
          value={text}
          placeholder={usual}
          wrong={isWrong ? 'Write up to 24 numbers with commas between, like 60, 140, 80.' : undefined}
          onChange={setText}
        />
        <TableRegion label="Credits month by month">
          <table className="table">
            <thead>
              <tr>
                {['Month', 'Granted', 'Used', 'Not covered', 'Left at the end', 'Of that expiring'].map((name) => (
                  <th key={name} scope="col" className={name === 'Month' ? undefined : 'number'}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {played.months.map((each) => (
                <tr key={each.month}>
                  <th scope="row">{each.month}</th>
                  {[each.granted, each.used, each.unmet, each.balanceAtClose, each.expiringAtClose].map(
                    (value, index) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: a fixed row of figures
                      <td key={index} className="number">
                        {count(value)}
                      </td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
        <p>
          A credit really used costs{' '}
          {played.effectivePerCredit
            ? exactMoney(multiply(played.effectivePerCredit, comparison.planFactor ?? exact(1)), typed.currency)
            : '–'}
          ; {played.utilisationPct ? `${toFixed(played.utilisationPct, 1)} %` : '–'} of what was granted is used,{' '}
          {count(played.totalExpired)} expire.
        </p>
      </div>
    </Card>
  );
}
