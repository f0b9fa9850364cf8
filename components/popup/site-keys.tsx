import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { AccountViewT } from '@/lib/messaging/views';
import { ProveForm } from '../forms/prove-form';
import type { Answered } from '../hooks/answer';
import { accounts as accountsAnswer } from '../hooks/answers';
import { useDoors } from '../hooks/doors';
import { useCopy } from '../hooks/use-copy';
import { useFill } from '../hooks/use-fill';
import type { Site } from '../hooks/use-site';
import { Button } from '../ui/button';
import { Failed } from '../ui/failed';
import { Skeleton } from '../ui/skeleton';
import { FillOutcome } from './fill-outcome';
import { KeyRow } from './key-row';
import { moveFocus } from './move-focus';
import { PastedOffer } from './pasted-offer';
import { offeredKeys } from './ranking';
import './site-keys.css';

type Props = { site: Site; accounts: Answered<AccountViewT[]> };

/** Search and the keys for this site. Arrows move between keys, Enter fills, Ctrl+C copies, '/' comes back to the search. */
export function SiteKeys({ site, accounts }: Props) {
  const [search, setSearch] = useState('');
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const filler = useFill(site.tabId);
  const copier = useCopy();
  const view = site.answer.value;
  const offered = offeredKeys(accounts.value ?? [], view, search);
  const canFill = view?.fillable === true && !site.noTab;

  useEffect(() => box.current?.focus(), []);
  useEffect(() => {
    const toSearch = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      box.current?.focus();
    };
    document.addEventListener('keydown', toSearch);
    return () => document.removeEventListener('keydown', toSearch);
  }, []);

  const first = offered[0];
  return (
    <>
      <form
        className="popup-search"
        onSubmit={(event) => {
          event.preventDefault();
          if (first && canFill) void filler.fill(first.key.id);
        }}
      >
        <Search size={16} aria-hidden />
        <input
          ref={box}
          type="search"
          aria-label="Search keys"
          placeholder="Search keys"
          value={search}
          autoComplete="off"
          onChange={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') moveFocus(list.current, 0, event);
          }}
        />
      </form>
      <section className="popup-keys" aria-labelledby="site-keys">
        <h2 id="site-keys">Keys for this site</h2>
        {view?.origin && (
          <PastedOffer
            origin={view.origin}
            pasted={view.pasted}
            offered={offeredKeys(accounts.value ?? [], view, '')}
            onDone={site.refresh}
          />
        )}
        <FillOutcome filler={filler} offered={offered} copied={copier.copied} allowClearing={copier.allowClearing} />
        {copier.failure && <Failed failure={copier.failure} />}
        <CopyAsks copier={copier} />
        {view?.hint && canFill && <p className="small quiet">{view.hint}</p>}
        {site.answer.state === 'failed' && <Failed failure={site.answer.failure} onRetry={site.refresh} />}
        {accounts.state === 'loading' && <Skeleton label="Reading the keys" lines={3} height={48} />}
        {accounts.state === 'failed' && (
          <Failed failure={accounts.failure} onRetry={() => void accountsAnswer.refresh()} />
        )}
        {accounts.state === 'ready' && offered.length === 0 && (
          <NoKeys search={search} some={accounts.value.length > 0} />
        )}
        <ul ref={list} className="popup-list">
          {offered.map((each, index) => (
            <KeyRow
              key={each.key.id}
              offered={each}
              best={index === 0 && canFill}
              canFill={canFill}
              filling={filler.filling}
              onFill={() => void filler.fill(each.key.id)}
              onCopy={() => void copier.copy(each.key.id)}
              onArrow={(step, event) => {
                if (index + step < 0) box.current?.focus();
                else moveFocus(list.current, index + step, event);
              }}
            />
          ))}
        </ul>
      </section>
    </>
  );
}

function CopyAsks({ copier }: { copier: ReturnType<typeof useCopy> }) {
  const { asks } = copier;
  if (asks === undefined) return null;
  return (
    <ProveForm submitName="Copy key" onProved={(owner) => void copier.copy(asks, owner)} onCancel={copier.cancel} />
  );
}

function NoKeys({ search, some }: { search: string; some: boolean }) {
  const doors = useDoors();
  if (search !== '') return <p className="quiet">No key matches “{search}”.</p>;
  return (
    <div className="popup-empty">
      <p className="quiet">
        {some ? 'Your accounts hold no key that may go into a page.' : 'No keys yet. Add one to fill it here.'}
      </p>
      <Button onClick={() => doors.openPage('options.html#/keys/add')}>Add account</Button>
    </div>
  );
}
