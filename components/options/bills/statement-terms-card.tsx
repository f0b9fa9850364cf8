import { TAX_PRESETS } from '@/lib/economics/tax-presets';
import type { KeptTaxT, KeptTermsT } from '../../economics/kept-terms';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';

type Props = {
  terms: KeptTermsT;
  wrongs: Readonly<Record<string, string>>;
  onChange: (terms: KeptTermsT) => void;
  /** The rates of the month, drawn between currency and taxes. */
  children: React.ReactNode;
};

/** How the statement is made: its currency, where the providers' lines come from, taxes and card. */
export function StatementTermsCard({ terms, wrongs, onChange, children }: Props) {
  const tax = (index: number, change: Partial<KeptTaxT>) =>
    onChange({ ...terms, taxes: terms.taxes.map((each, at) => (at === index ? { ...each, ...change } : each)) });
  const addTax = (id: string) => {
    const preset = TAX_PRESETS.find((each) => each.id === id);
    if (!preset) return;
    const { name, pct, how } = preset;
    onChange({ ...terms, taxes: [...terms.taxes, { name, pct, how, on: 'all' }] });
  };
  return (
    <Card title="How the statement is made">
      <div className="stack">
        <div className="economics-form">
          <TextField
            label="Statement in"
            value={terms.currency}
            wrong={wrongs['currency']}
            onChange={(text) => onChange({ ...terms, currency: text.toUpperCase() })}
          />
          <SelectField
            label="Provider lines are"
            value={terms.provider}
            choices={SOURCES}
            onChange={(provider) => onChange({ ...terms, provider })}
          />
          <TextField
            label="Card markup on foreign charges, %"
            value={terms.cardPct}
            inputMode="decimal"
            wrong={wrongs['cardPct']}
            onChange={(cardPct) => onChange({ ...terms, cardPct })}
          />
          <TextField
            label="Tax on the card’s markup, %"
            value={terms.cardTaxPct}
            inputMode="decimal"
            wrong={wrongs['cardTaxPct']}
            onChange={(cardTaxPct) => onChange({ ...terms, cardTaxPct })}
          />
        </div>
        {children}
        {terms.taxes.map((each, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a tax is its place; names may repeat
          <fieldset key={index} className="economics-form economics-tax">
            <legend className="field-label">Tax {index + 1}</legend>
            <TextField label={`Name of tax ${index + 1}`} value={each.name} onChange={(name) => tax(index, { name })} />
            <TextField
              label={`Rate of tax ${index + 1}, %`}
              value={each.pct}
              inputMode="decimal"
              wrong={wrongs[`tax.${index}`]}
              onChange={(pct) => tax(index, { pct })}
            />
            <SelectField
              label={`Tax ${index + 1} is`}
              value={each.how}
              choices={HOWS}
              onChange={(how) => tax(index, { how })}
            />
            <SelectField
              label={`Tax ${index + 1} is on`}
              value={each.on}
              choices={ONS}
              onChange={(on) => tax(index, { on })}
            />
            <div>
              <Button
                look="plain"
                onClick={() => onChange({ ...terms, taxes: terms.taxes.filter((_, at) => at !== index) })}
              >
                {`Remove tax ${index + 1}`}
              </Button>
            </div>
          </fieldset>
        ))}
        {terms.taxes.length < 6 && (
          <SelectField
            label="Add a tax"
            value=""
            choices={[
              { value: '', name: 'Choose one …' },
              ...TAX_PRESETS.map(({ id, label }) => ({ value: id, name: label })),
            ]}
            onChange={addTax}
            note="Computed lines, never advice. Check name, rate and kind: they differ by country and by who you are."
          />
        )}
      </div>
    </Card>
  );
}

const SOURCES = [
  { value: 'auto', name: 'The bills entered, else the meter' },
  { value: 'bills', name: 'The bills entered' },
  { value: 'metered', name: 'What was metered' },
] as const;

const HOWS = [
  { value: 'added', name: 'added to the charges' },
  { value: 'included', name: 'inside the charges' },
  { value: 'reverse-charge', name: 'reverse charge' },
] as const;

const ONS = [
  { value: 'all', name: 'both bills' },
  { value: 'provider', name: 'providers only' },
  { value: 'platform', name: 'platforms only' },
] as const;
