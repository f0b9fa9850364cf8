import type { ReactNode } from 'react';
import { DisplayContext } from '../text/display-money';
import { rates, settings } from './answers';
import { useAnswer } from './use-answer';

/** Shows money below it in the reader's currency, once settings and rates are known. */
export function DisplayCurrency({ children }: { children: ReactNode }) {
  const currency = useAnswer(settings).value?.displayCurrency ?? null;
  const known = useAnswer(rates).value ?? [];
  return <DisplayContext value={{ currency, rates: known }}>{children}</DisplayContext>;
}
