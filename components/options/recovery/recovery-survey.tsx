import type { SurveyViewT } from '@/lib/messaging/views';

const places = {
  readable: 'Readable',
  damaged: 'Damaged',
  newer: 'Made by a newer version',
  missing: 'Missing',
} as const;

/** What of the vault is on this disk. */
export function RecoverySurvey({ found }: { found: SurveyViewT }) {
  return (
    <dl className="recovery-survey">
      <dt>Header in the database</dt>
      <dd>{places[found.main]}</dd>
      <dt>Second copy of the header</dt>
      <dd>{places[found.copy]}</dd>
      <dt>Encrypted records</dt>
      <dd>{found.records === 0 ? 'None' : `${found.records}, none of them proved`}</dd>
    </dl>
  );
}
