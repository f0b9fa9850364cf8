import { clockTime, fullTime, relativeDay } from '../text/time-text';

type Props = { at: number | null; form?: 'clock' | 'day'; never?: string };

/** A moment in the reader's own time zone: 'as of'-style clock or day, with the full date on hover. */
export function When({ at, form = 'day', never = '–' }: Props) {
  if (at === null) return <span>{never}</span>;
  return (
    <time dateTime={new Date(at).toISOString()} title={fullTime(at)}>
      {form === 'clock' ? clockTime(at) : relativeDay(at)}
    </time>
  );
}
