import type { ReactNode } from 'react';
import { Button } from '../ui/button';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import { Toggle } from '../ui/toggle';
import type { Assumptions, FigureName } from './assumptions';
import type { Wrongs } from './comparison-of';

type Props = {
  typed: Assumptions;
  wrongs: Wrongs;
  figure: (name: FigureName, label: string) => ReactNode;
  onChange: (typed: Assumptions) => void;
};

const MOST_TIERS = 30;

/** Every figure of the plan: its tiers, how credits are taken, what comes for free each day, what is left over. */
export function PlanForm({ typed, wrongs, figure, onChange }: Props) {
  const unit = typed.planCurrency;
  const tiers = (next: Assumptions['tiers']) => onChange({ ...typed, tiers: next });
  const tier = (index: number, change: Partial<Assumptions['tiers'][number]>) =>
    tiers(typed.tiers.map((each, at) => (at === index ? { ...each, ...change } : each)));
  const grown = [...typed.tiers, { name: `Tier ${typed.tiers.length + 1}`, fee: '', credits: '' }];
  return (
    <>
      <h3>The plan</h3>
      {typed.tiers.map((each, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a tier is its place; names may repeat
        <div key={index} className="economics-form">
          <TextField
            label={`Name of tier ${index + 1}`}
            value={each.name}
            onChange={(name) => tier(index, { name: name.slice(0, 60) })}
          />
          <TextField
            label={`Fee of tier ${index + 1}, ${unit} a month`}
            value={each.fee}
            inputMode="decimal"
            wrong={wrongs[`tier.${index}.fee`]}
            onChange={(fee) => tier(index, { fee })}
          />
          <TextField
            label={`Credits of tier ${index + 1} a month`}
            value={each.credits}
            inputMode="decimal"
            wrong={wrongs[`tier.${index}.credits`]}
            onChange={(credits) => tier(index, { credits })}
          />
          {typed.tiers.length > 1 && (
            <div>
              <Button look="plain" onClick={() => tiers(typed.tiers.filter((_, at) => at !== index))}>
                {`Remove tier ${index + 1}`}
              </Button>
            </div>
          )}
        </div>
      ))}
      {typed.tiers.length < MOST_TIERS && (
        <div>
          <Button onClick={() => tiers(grown)}>Add a tier</Button>
        </div>
      )}
      <div className="economics-form">
        <SelectField
          label="Credits are taken"
          value={typed.meterBy}
          choices={METERS}
          onChange={(meterBy) => onChange({ ...typed, meterBy })}
        />
        {figure('meterCredits', 'Credits for each')}
        <SelectField
          label="When credits run out"
          value={typed.beyondBy}
          choices={BEYONDS}
          onChange={(beyondBy) => onChange({ ...typed, beyondBy })}
        />
        {typed.beyondBy === 'pack' && figure('beyondCredits', 'Credits in a pack')}
        {(typed.beyondBy === 'pack' || typed.beyondBy === 'overage') &&
          figure('beyondFee', typed.beyondBy === 'pack' ? `Price of a pack, ${unit}` : `Price of a credit, ${unit}`)}
        {figure('dailyCredits', 'Free credits a day of use')}
        {figure('dailyCap', 'At most, free credits a month')}
        {figure('activeDays', 'Days of use a month')}
        {figure('rolloverMonths', 'Months unused credits stay usable')}
        {figure('rolledOver', 'Credits left over from before')}
        <TextField
          label="Currency of the plan"
          value={unit}
          wrong={wrongs['planCurrency']}
          onChange={(text) => onChange({ ...typed, planCurrency: text.toUpperCase().slice(0, 60) })}
        />
      </div>
      <Toggle
        label="Fees and credits count for each seat"
        on={typed.perSeat}
        onChange={(perSeat) => onChange({ ...typed, perSeat })}
      />
    </>
  );
}

const METERS = [
  { value: 'message', name: 'for each message' },
  { value: 'token', name: 'for each token' },
  { value: 'spend', name: 'for each unit of raw cost' },
] as const;

const BEYONDS = [
  { value: 'none', name: 'No more can be had' },
  { value: 'pack', name: 'Packs are bought' },
  { value: 'overage', name: 'Each credit is paid' },
  { value: 'unlimited', name: 'They never run out' },
] as const;
