import { type FormEvent, useRef, useState } from 'react';
import { Button } from '../../ui/button';
import { SecretField } from '../../ui/secret-field';

type Props = {
  /** Whether `typed` is the code's group of that number, counted from 0. */
  isRight: (group: number, typed: string) => boolean;
  busy: boolean;
  onRight: () => void;
  onBack: () => void;
};

/** Two groups of the code typed back from paper: proof that the paper exists and can be read. */
export function RecoveryConfirm({ isRight, busy, onRight, onBack }: Props) {
  const [asked] = useState(twoOfSix);
  const [wrong, setWrong] = useState<boolean[]>([]);
  const boxes = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)] as const;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = asked.map((group, at) => !isRight(group, boxes[at]?.current?.value ?? ''));
    setWrong(found);
    if (!found.includes(true) && !busy) onRight();
  };

  return (
    <form className="stack" onSubmit={submit}>
      <p>The code is off the screen. Type two of its groups from your paper.</p>
      <div className="confirm-groups">
        {boxes.map((box, at) => (
          <SecretField
            key={asked[at]}
            label={`Group ${(asked[at] ?? 0) + 1}`}
            box={box}
            wrong={wrong[at] ? 'Not what the kit says.' : undefined}
            autoFocus={at === 0}
          />
        ))}
      </div>
      <div className="row">
        <Button type="submit" look="main" busy={busy}>
          Put the kit in force
        </Button>
        <Button onClick={onBack}>Show the code again</Button>
      </div>
    </form>
  );
}

/** Two different ones of the first six groups, in order; the seventh is only the end of the checksum. */
function twoOfSix(): [number, number] {
  const [one = 0, two = 0] = crypto.getRandomValues(new Uint8Array(2));
  const [first, step] = [one % 6, 1 + (two % 5)];
  const second = (first + step) % 6;
  return first < second ? [first, second] : [second, first];
}
