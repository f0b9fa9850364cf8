import { rateHost } from '@/lib/browser/rate-host';
import { bundledRates, rateBetween } from '@/lib/economics/rate-table';
import type { SettingsViewT } from '@/lib/messaging/views';
import { rates } from '../../hooks/answers';
import { useAnswer } from '../../hooks/use-answer';
import { useHostRequest } from '../../hooks/use-host-request';
import { rateWords } from '../../text/display-money';
import { Card } from '../../ui/card';
import { SelectField } from '../../ui/select-field';
import { Toggle } from '../../ui/toggle';

type Props = {
  settings: Pick<SettingsViewT, 'displayCurrency' | 'ratesOnline'>;
  onChange: (change: Partial<SettingsViewT>) => void;
};

/** In which currency amounts are shown, and whether rates are fetched. Books and exports stay in the currency that was billed. */
export function CurrencyCard({ settings, onChange }: Props) {
  const known = useAnswer(rates).value ?? [];
  const asking = useHostRequest();
  const rate = rateBetween(known, 'USD', settings.displayCurrency);
  const setOnline = (on: boolean) =>
    on
      ? void asking.request([rateHost]).then((granted) => (granted ? onChange({ ratesOnline: true }) : undefined))
      : onChange({ ratesOnline: false });
  return (
    <Card title="Currency">
      <SelectField
        label="Show money in"
        value={settings.displayCurrency}
        choices={choices}
        onChange={(displayCurrency) => onChange({ displayCurrency })}
        note="Amounts are kept and exported in the currency that was billed."
      />
      {settings.displayCurrency !== 'USD' && (
        <p>{rate ? rateWords(rate) : 'The rate is not known; amounts are shown as billed.'}</p>
      )}
      <Toggle
        label="Fetch rates once a day"
        note="Asks frankfurter.dev, which needs no account; it learns the currency and your network address, nothing else."
        on={settings.ratesOnline}
        busy={asking.busy}
        onChange={setOnline}
      />
    </Card>
  );
}

const nameOf = new Intl.DisplayNames(undefined, { type: 'currency' });
const choices = ['USD', ...bundledRates.map(({ currency }) => currency)].map((value) => ({
  value,
  name: `${value} · ${nameOf.of(value) ?? value}`,
}));
