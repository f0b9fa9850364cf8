import { useState } from 'react';
import { PLATFORMS } from '@/lib/economics/plans/registry';
import { type Comparison, whatIf } from '@/lib/economics/verdict';
import { exactMoney } from '../text/economics-words';
import { SelectField } from '../ui/select-field';

type Props = { comparison: Comparison; messages: number; currency: string };

/** The same month on another plan, beside the first answer. */
export function WhatIf({ comparison, messages, currency }: Props) {
  const plans = PLATFORMS.flatMap((platform) =>
    platform.plans
      .filter((plan) => plan.terms.currency === comparison.plan.currency)
      .map((plan) => ({
        value: `${platform.id} ${plan.name}`,
        name: `${platform.name} ${plan.name}`,
        plan: plan.terms,
      })),
  );
  const [chosen, choose] = useState(plans[0]?.value ?? '');
  const other = plans.find((each) => each.value === chosen);
  if (!other) return null;
  const { before, after } = whatIf(comparison, messages, { plan: other.plan });
  return (
    <div className="stack">
      <SelectField label="Another plan" value={chosen} choices={plans} onChange={choose} />
      <p>
        {after.plan
          ? `${other.name} would cost ≈ ${exactMoney(after.plan.total, currency)}`
          : `${other.name} cannot serve that many messages`}
        ; the plan above {before.plan ? `≈ ${exactMoney(before.plan.total, currency)}` : '–'}, BYOK ≈{' '}
        {exactMoney(after.byok, currency)}.
      </p>
    </div>
  );
}
