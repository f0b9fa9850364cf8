import { CopiedNotice } from '../forms/copied-notice';
import type { useFill } from '../hooks/use-fill';
import { failureWords } from '../text/failures';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { Origin } from '../ui/origin';
import { ChooseField } from './choose-field';
import type { Offered } from './ranking';

type Props = {
  filler: ReturnType<typeof useFill>;
  offered: readonly Offered[];
  copied: { keyId: string; clearsAt: number | null } | undefined;
  allowClearing?: (keyId: string) => Promise<void>;
};

/** What became of the last act on a key, and the question it may have raised. */
export function FillOutcome({ filler, offered, copied, allowClearing }: Props) {
  const { filling, fill, choose, show, dismiss } = filler;
  const name = (keyId: string) => {
    const found = offered.find((each) => each.key.id === keyId);
    return found ? `“${found.key.label || found.account.label}”` : 'The key';
  };
  if (filling.state === 'asks') return <Consent {...{ filling, fill, dismiss }} name={name(filling.keyId)} />;
  if (filling.state === 'choosing')
    return (
      <ChooseField
        name={name(filling.keyId)}
        fields={filling.fields}
        onShow={show}
        onChoose={({ pick }) => void fill(filling.keyId, { pick })}
        onCancel={dismiss}
      />
    );
  if (filling.state === 'failed') {
    const { say, offer } = failureWords(filling.failure);
    return (
      <Notice tone="look" live>
        <p>{say}</p>
        <div className="row">
          {offer === 'replace-value' && (
            <Button
              onClick={() =>
                void fill(filling.keyId, { replace: true, ...(filling.pick ? { pick: filling.pick } : {}) })
              }
            >
              Replace what is there
            </Button>
          )}
          {filling.failure.kind === 'field-missing' && (
            <Button onClick={() => void choose(filling.keyId)}>Show me the fields</Button>
          )}
          {offer === 'retry' && <Button onClick={() => void fill(filling.keyId)}>Try again</Button>}
          <Button look="plain" onClick={dismiss}>
            Close
          </Button>
        </div>
      </Notice>
    );
  }
  if (filling.state === 'done')
    return (
      <Notice tone="good" live>
        <p>
          {name(filling.keyId)} is in the field on {filling.origin}.{' '}
          {filling.saveHint
            ? `Press “${filling.saveHint}” there to keep it.`
            : 'The page keeps it by itself, or has a button for that.'}
        </p>
      </Notice>
    );
  if (copied) return <CopiedNotice {...{ copied, allowClearing }} name={name(copied.keyId)} />;
  return null;
}

type ConsentProps = Pick<ReturnType<typeof useFill>, 'fill' | 'dismiss'> & {
  filling: { keyId: string; origin: string };
  name: string;
};

function Consent({ filling, fill, dismiss, name }: ConsentProps) {
  return (
    <Notice tone="look" live>
      <p>This key has not been on this site before. Read the address letter by letter before it goes there:</p>
      <Origin text={filling.origin} />
      <p className="small">The site will be able to read {name}. You are asked once for each key and site.</p>
      <div className="row">
        <Button look="main" onClick={() => void fill(filling.keyId, { consentOrigin: filling.origin })}>
          {`Fill on ${filling.origin}`}
        </Button>
        <Button look="plain" onClick={dismiss}>
          Cancel
        </Button>
      </div>
    </Notice>
  );
}
