import { useAct } from '../hooks/use-act';
import { Button } from '../ui/button';
import { Failed } from '../ui/failed';
import { Notice } from '../ui/notice';
import type { Offered } from './ranking';

type Props = { origin: string; pasted: readonly string[]; offered: readonly Offered[]; onDone: () => void };

/** A key that its owner pasted here by hand: asks whether it goes on the map. One question at a time. */
export function PastedOffer({ origin, pasted, offered, onDone }: Props) {
  const note = useAct('site.note');
  const decline = useAct('site.decline');
  const found = offered.find(({ key }) => pasted.includes(key.id));
  if (!found) return null;
  const place = { keyId: found.key.id, origin };
  const failure = note.failure ?? decline.failure;
  const answer = async (act: typeof note | typeof decline) => {
    if ((await act.run(place)) !== undefined) onDone();
  };
  return (
    <div className="pasted-offer">
      <Notice live>
        <p>You pasted “{found.key.label || found.account.label}” here yourself. Note that it stands here?</p>
        {failure && <Failed failure={failure} />}
        <div className="row">
          <Button busy={note.busy} onClick={() => void answer(note)}>
            Note it
          </Button>
          <Button look="plain" busy={decline.busy} onClick={() => void answer(decline)}>
            No
          </Button>
        </div>
      </Notice>
    </div>
  );
}
