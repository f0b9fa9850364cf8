import { isRefundWord } from './is-refund-line';

/**
 * Whether the description of a bill's line says that the line is a tax ('VAT 19 %', 'IGST @ 18%', 'Sales tax - Texas'), charged or paid back
 * ('Refund of VAT'), and not a thing whose price has one in it ('Pro plan incl. VAT'). Names of consumption taxes as invoices print them; a
 * guess the user can undo.
 */
export const isTaxLine = (description: string): boolean => {
  const all = description.toLowerCase().match(/\p{L}+/gu) ?? [];
  const words = all.some(isRefundWord) ? all.filter((word) => !isRefundWord(word) && !LINK.test(word)) : all;
  return words.length <= 5 && TAXES.test(words.slice(0, 2).join(' ')) && !words.some((word) => PRICED.test(word));
};

const LINK = /^(?:of|for|on|the|your|der|die|von|für|de|du|la|del|di)$/;
const TAXES =
  /^(?:tax(?:es)?|vat|gst|igst|cgst|sgst|hst|qst|pst|sales tax|service tax|value added|consumption tax|mwst|ust|umsatzsteuer|mehrwertsteuer|iva|tva|btw|moms|消费税|消費税|增值税|부가세|ндс)(?: |$)/;
const PRICED =
  /^(?:incl|included|including|inclusive|excl|excluding|exclusive|before|free|exempt|inkl|zzgl|plan|software|prep)$/;
