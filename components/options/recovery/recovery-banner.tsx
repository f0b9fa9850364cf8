import { inspection } from '../../hooks/answers';
import { useAnswer } from '../../hooks/use-answer';
import { Notice } from '../../ui/notice';

/** Tells on every page that the self-test found damage; nothing where it found none. */
export function RecoveryBanner() {
  const damaged = useAnswer(inspection).value?.damaged.length ?? 0;
  if (damaged === 0) return null;
  return (
    <Notice tone="risk" live>
      <p>
        {damaged === 1 ? 'One record' : `${damaged} records`} of this vault did not pass the check.{' '}
        <a href="#/recovery">See what is intact</a>
      </p>
    </Notice>
  );
}
