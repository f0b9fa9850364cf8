import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import { Toggle } from '../ui/toggle';
import type { Assumptions, FigureName } from './assumptions';
import type { Wrongs } from './comparison-of';
import { PresetChoice } from './preset-choice';

type Props = { typed: Assumptions; wrongs: Wrongs; hasUsage: boolean; onChange: (typed: Assumptions) => void };

/** Every figure of the comparison, as typed. */
export function AssumptionsForm({ typed, wrongs, hasUsage, onChange }: Props) {
  const figure = (name: FigureName, label: string) => (
    <TextField
      key={name}
      label={label}
      value={typed.figures[name]}
      inputMode="decimal"
      wrong={wrongs[name]}
      onChange={(text) => onChange({ ...typed, figures: { ...typed.figures, [name]: text } })}
    />
  );
  const tier = (index: number, change: Partial<Assumptions['tiers'][number]>) =>
    onChange({ ...typed, tiers: typed.tiers.map((each, at) => (at === index ? { ...each, ...change } : each)) });
  const unit = typed.planCurrency;
  return (
    <div className="stack">
      <PresetChoice typed={typed} onChange={onChange} />
      <h3>Your month</h3>
      <div className="economics-form">
        <SelectField
          label="Tokens and raw price"
          value={typed.source}
          choices={SOURCES}
          onChange={(source) => onChange({ ...typed, source })}
          note={hasUsage ? undefined : `No spend in ${unit} is known for the last 30 days, so the typed figures count.`}
        />
        {figure('messages', 'Messages a month')}
        {figure('seats', 'Seats')}
        {figure('tokensPerMessage', 'Tokens a message (typed)')}
        {figure('rawPerMillion', `Raw price of a million tokens, ${unit} (typed)`)}
      </div>
      <h3>Bringing your own key</h3>
      <div className="economics-form">
        {figure('feePerSeat', `Flat fee a seat, ${unit} a month`)}
        {figure('platformPerMillion', `Platform fee a million tokens, ${unit}`)}
        {figure('topUpPct', 'Top-up fee, %')}
        {figure('topUpMinimum', `Smallest top-up fee, ${unit}`)}
      </div>
      <h3>The plan</h3>
      <div className="economics-form">
        {typed.tiers.map((each, index) => [
          <TextField
            // biome-ignore lint/suspicious/noArrayIndexKey: a tier is its place; names may repeat
            key={`fee-${index}`}
            label={`${each.name}: fee, ${unit} a month`}
            value={each.fee}
            inputMode="decimal"
            wrong={wrongs[`tier.${index}.fee`]}
            onChange={(fee) => tier(index, { fee })}
          />,
          <TextField
            // biome-ignore lint/suspicious/noArrayIndexKey: a tier is its place; names may repeat
            key={`credits-${index}`}
            label={`${each.name}: credits a month`}
            value={each.credits}
            inputMode="decimal"
            wrong={wrongs[`tier.${index}.credits`]}
            onChange={(credits) => tier(index, { credits })}
          />,
        ])}
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
      </div>
      <Toggle
        label="Fees and credits count for each seat"
        on={typed.perSeat}
        onChange={(perSeat) => onChange({ ...typed, perSeat })}
      />
      <h3>Tax and currency</h3>
      <div className="economics-form">
        {figure('taxPct', 'Tax on both, %')}
        <TextField
          label="Show in"
          value={typed.currency}
          wrong={wrongs['currency']}
          onChange={(currency) => onChange({ ...typed, currency: currency.toUpperCase() })}
        />
        {typed.currency !== unit && figure('fxRate', `${typed.currency} for one ${unit}`)}
      </div>
    </div>
  );
}

const SOURCES = [
  { value: 'usage', name: 'From my last 30 days' },
  { value: 'typed', name: 'Typed in below' },
] as const;

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
