import { clockTime } from '../text/time-text';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

type Props = {
  copied: { keyId: string; clearsAt: number | null };
  allowClearing: ((keyId: string) => Promise<void>) | undefined;
  name: string;
};

/** Says that a key is on the clipboard and until when; offers to clear it where the browser has not been allowed to. */
export function CopiedNotice({ copied, allowClearing, name }: Props) {
  const { keyId, clearsAt } = copied;
  return (
    <Notice tone="good" live>
      <p>
        {name} is on the clipboard.{' '}
        {clearsAt === null
          ? 'It stays there until you copy something else.'
          : `It is cleared at ${clockTime(clearsAt)}, if it is still there. Clipboard histories keep it.`}
      </p>
      {clearsAt === null && allowClearing && (
        <div>
          <Button onClick={() => void allowClearing(keyId)}>Clear it after 30 seconds</Button>
        </div>
      )}
    </Notice>
  );
}
