import { useState } from 'react';
import { builders } from '@/lib/builders/registry';
import type { Rotation } from '@/lib/builders/rotation';
import type { KeyViewT } from '@/lib/messaging/views';
import { useAct } from '../../hooks/use-act';
import { Button } from '../../ui/button';
import { Failed } from '../../ui/failed';
import { Notice } from '../../ui/notice';

type Props = { old: KeyViewT; next: KeyViewT | undefined; rotation: Rotation };

/** The sites, one at a time: check the new key first, then fill it where the old one stands. */
export function RotateKeyPlaces({ old, next, rotation }: Props) {
  const check = useAct('keys.check');
  const note = useAct('site.note');
  const forget = useAct('site.forget');
  const [works, setWorks] = useState(false);
  if (!next) return null;
  const [place] = rotation.waiting;
  const builder = builders.find(({ id }) => id === place?.builderId);
  const all = rotation.waiting.length + rotation.placed.length;
  return (
    <>
      <div className="row">
        <Button
          busy={check.busy}
          onClick={() => void check.run({ keyId: next.id }).then((answer) => setWorks(answer !== undefined))}
        >
          Check the new key
        </Button>
        {works && <span role="status">It works.</span>}
      </div>
      {check.failure && <Failed failure={check.failure} />}
      {place && (
        <>
          <p>
            Site {all - rotation.waiting.length + 1} of {all}: <strong>{builder?.name ?? place.origin}</strong>. Open
            it, press the Ringfence button there, and fill “{next.label || next.masked}”. {builder?.openHint}
          </p>
          {builder?.saveControl && <p>Then press “{builder.saveControl}” on the site.</p>}
          <Notice>
            <p>The field may still hold the old key: Ringfence asks before it replaces it.</p>
          </Notice>
          <div className="row">
            <a
              className="button button-main"
              href={place.origin + (builder?.keyPage ?? '')}
              target="_blank"
              rel="noreferrer"
            >
              Open {place.origin.replace(/^https:\/\//, '')}
            </a>
            <Button busy={note.busy} onClick={() => void note.run({ keyId: next.id, origin: place.origin })}>
              I pasted it there myself
            </Button>
            <Button
              look="plain"
              busy={forget.busy}
              onClick={() => void forget.run({ keyId: old.id, origin: place.origin })}
            >
              It needs no key any more
            </Button>
          </div>
        </>
      )}
      {note.failure && <Failed failure={note.failure} />}
      {forget.failure && <Failed failure={forget.failure} />}
    </>
  );
}
