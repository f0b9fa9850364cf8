import type { Source } from '@/lib/core/source';
import type { TaxRule } from './monthly-statement';

/** A tax as it is often met, to start from. `pct` is text and empty where it depends on the country; the user confirms or changes all of it. */
export type TaxPreset = {
  id: string;
  label: string;
  name: string;
  pct: string;
  how: TaxRule['how'];
  source: Source;
};

const INDIA: Source = {
  docs: 'https://taxinformation.cbic.gov.in/ (Circular 240/34/2024-GST, as cited by stoxntax.in)',
  checked: '2026-11-23',
  confidence: 'medium',
};
const EU: Source = {
  docs: 'https://eur-lex.europa.eu/eli/dir/2006/112 (Articles 44, 58 and 196)',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Computed lines, never advice: whether one applies is a question for the payer's accountant. */
export const TAX_PRESETS: readonly TaxPreset[] = [
  { id: 'in-igst', label: 'India: IGST on the invoice', name: 'IGST', pct: '18', how: 'added', source: INDIA },
  {
    id: 'in-rcm',
    label: 'India: IGST by reverse charge',
    name: 'IGST',
    pct: '18',
    how: 'reverse-charge',
    source: INDIA,
  },
  { id: 'eu-vat', label: 'EU: VAT on the invoice', name: 'VAT', pct: '', how: 'added', source: EU },
  { id: 'eu-rc', label: 'EU: VAT by reverse charge', name: 'VAT', pct: '', how: 'reverse-charge', source: EU },
  { id: 'inside', label: 'Tax already inside the amounts', name: 'Tax', pct: '', how: 'included', source: EU },
];
