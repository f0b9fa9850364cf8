import { useState } from 'react';
import { PLATFORMS } from '@/lib/economics/plans/registry';
import { Button } from '../ui/button';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import type { Assumptions } from './assumptions';
import { forgetPlan, keepPlan, withByok, withOwnPlan, withPlan } from './from-preset';

type Props = { typed: Assumptions; onChange: (typed: Assumptions) => void };

/** Which platform's plan the figures start from, and how far the preset can be trusted. */
export function PresetChoice({ typed, onChange }: Props) {
  const [name, setName] = useState('');
  const platform = PLATFORMS.find((each) => each.id === typed.platform);
  const preset = platform?.plans.find((plan) => plan.name === typed.plan);
  const choosePlatform = (id: string) => {
    const chosen = PLATFORMS.find((each) => each.id === id);
    const [plan] = chosen?.plans ?? [];
    const [byok] = chosen?.byok ?? [];
    const planned = plan ? withPlan(typed, id, plan) : { ...typed, platform: id, plan: 'Own plan' };
    onChange(byok ? withByok(planned, byok) : planned);
  };
  const choosePlan = (name: string) => {
    const chosen = platform?.plans.find((plan) => plan.name === name);
    const own = platform ? undefined : typed.ownPlans.find((plan) => plan.name === name);
    if (own) return onChange(withOwnPlan(typed, own));
    onChange(platform && chosen ? withPlan(typed, platform.id, chosen) : { ...typed, plan: 'Own plan' });
  };
  const isOwn = !platform && typed.ownPlans.some((plan) => plan.name === typed.plan);
  const keep = () => {
    onChange(keepPlan(typed, name.trim().slice(0, 60)));
    setName('');
  };
  return (
    <div className="stack">
      <div className="economics-form">
        <SelectField
          label="Platform"
          value={typed.platform}
          choices={[
            { value: '', name: 'None, own figures' },
            ...PLATFORMS.map(({ id, name }) => ({ value: id, name })),
          ]}
          onChange={choosePlatform}
        />
        <SelectField
          label="Plan"
          value={typed.plan}
          choices={[...(platform?.plans ?? typed.ownPlans).map(({ name }) => name), 'Own plan'].map((name) => ({
            value: name,
            name,
          }))}
          onChange={choosePlan}
        />
      </div>
      <div className="row economics-keep">
        <TextField label="Keep this plan as" value={name} onChange={setName} />
        <Button disabled={name.trim() === '' || name.trim() === 'Own plan'} onClick={keep}>
          Keep plan
        </Button>
        {isOwn && <Button onClick={() => onChange(forgetPlan(typed, typed.plan))}>{`Forget ${typed.plan}`}</Button>}
      </div>
      {[preset, ...(platform?.byok ?? [])].map(
        (each) =>
          each && (
            <p className="small quiet" key={each.name}>
              {each.name}: as of {each.source.checked}, confidence {each.source.confidence}, from {each.source.docs}.{' '}
              {each.source.note} Figures below may have been changed since.
            </p>
          ),
      )}
    </div>
  );
}
