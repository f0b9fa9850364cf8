import type { GuardEventT } from '@/lib/messaging/guard-messages';
import { choiceWords, ruleWords } from '../../text/guard-words';
import { SelectField } from '../../ui/select-field';

/** Which events to show; an empty text asks for all. */
export type GuardWish = { origin: string; what: string; choice: GuardEventT['choice'] | '' };

/** A wish that every event fulfils. */
export const everyEvent: GuardWish = { origin: '', what: '', choice: '' };

/** The events that fulfil the wish, in their order. */
export const matchingEvents = (events: readonly GuardEventT[], wish: GuardWish): GuardEventT[] =>
  events.filter(
    ({ origin, rule, choice }) =>
      (wish.origin === '' || origin === wish.origin) &&
      (wish.what === '' || ruleWords(rule) === wish.what) &&
      (wish.choice === '' || choice === wish.choice),
  );

type Props = { wish: GuardWish; events: readonly GuardEventT[]; onChange: (wish: GuardWish) => void };

/** Narrows the history down by site, kind of key and choice; only what stands in it is offered. */
export function GuardFilter({ wish, events, onChange }: Props) {
  const choices = [...new Set(events.map(({ choice }) => choice))];
  return (
    <div className="guard-filter">
      <SelectField
        label="Site"
        value={wish.origin}
        choices={[{ value: '', name: 'Any site' }, ...named(events.map(({ origin }) => origin))]}
        onChange={(origin) => onChange({ ...wish, origin })}
      />
      <SelectField
        label="What"
        value={wish.what}
        choices={[{ value: '', name: 'Any key' }, ...named(events.map(({ rule }) => ruleWords(rule)))]}
        onChange={(what) => onChange({ ...wish, what })}
      />
      <SelectField
        label="Choice"
        value={wish.choice}
        choices={[{ value: '', name: 'Any choice' }, ...choices.map((value) => ({ value, name: choiceWords[value] }))]}
        onChange={(choice) => onChange({ ...wish, choice })}
      />
    </div>
  );
}

const named = (values: readonly string[]) => [...new Set(values)].sort().map((value) => ({ value, name: value }));
