import { formatCount } from '../text/money-text';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import type { Assumptions, FigureName } from './assumptions';
import type { Wrongs } from './comparison-of';
import type { OwnUsage } from './own-usage';
import { PlanForm } from './plan-form';
import { PresetChoice } from './preset-choice';

type Props = {
  typed: Assumptions;
  wrongs: Wrongs;
  usage: OwnUsage | undefined;
  onChange: (typed: Assumptions) => void;
};

/** Every figure of the comparison, as typed. */
export function AssumptionsForm({ typed, wrongs, usage, onChange }: Props) {
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
  const unit = typed.planCurrency;
  const usable = usage?.currency === unit;
  const byUsage = usage !== undefined && usable && typed.source === 'usage';
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
          note={usable ? undefined : `No spend in ${unit} is known for those days, so the typed figures count.`}
        />
        {byUsage && (
          <SelectField
            label="Messages a month are"
            value={typed.messagesBy}
            choices={COUNTS}
            onChange={(messagesBy) => onChange({ ...typed, messagesBy })}
            note={usage.requests > 0 ? `${formatCount(usage.requests)} requests were measured.` : NO_REQUESTS}
          />
        )}
        {byUsage && typed.messagesBy === 'requests' && usage.requests > 0
          ? figure('requestsPerMessage', 'Requests for one message')
          : figure('messages', 'Messages a month')}
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
      <PlanForm typed={typed} wrongs={wrongs} figure={figure} onChange={onChange} />
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

const NO_REQUESTS = 'The provider does not count requests, so the typed number counts.';

const SOURCES = [
  { value: 'usage', name: 'From my own usage' },
  { value: 'typed', name: 'Typed in below' },
] as const;

const COUNTS = [
  { value: 'requests', name: 'Counted from my requests' },
  { value: 'typed', name: 'Typed in' },
] as const;
