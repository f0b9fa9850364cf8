import { Copy } from 'lucide-react';
import { type KeyboardEvent, useId } from 'react';
import { ProveForm } from '../forms/prove-form';
import { RevealButton } from '../forms/reveal-button';
import type { Filling } from '../hooks/use-fill';
import { useReveal } from '../hooks/use-reveal';
import { providerColour, providerName } from '../text/provider-words';
import { Button } from '../ui/button';
import { Failed } from '../ui/failed';
import { Masked } from '../ui/masked';
import type { Offered } from './ranking';

type Props = {
  offered: Offered;
  best: boolean;
  canFill: boolean;
  filling: Filling;
  onFill: () => void;
  onCopy: () => void;
  onArrow: (step: 1 | -1, event: KeyboardEvent) => void;
};

/** One key in the popup: whose it is, where it already stands, and what can be done with it. */
export function KeyRow({ offered, best, canFill, filling, onFill, onCopy, onArrow }: Props) {
  const { key, account, placedHere } = offered;
  const id = useId();
  const shown = useReveal(key.id);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') onArrow(1, event);
    if (event.key === 'ArrowUp') onArrow(-1, event);
    if (event.key === 'c' && (event.ctrlKey || event.metaKey) && document.getSelection()?.isCollapsed) onCopy();
  };
  return (
    <li className="key-row" onKeyDown={onKeyDown}>
      <span className="key-row-mark" style={{ background: providerColour(account.provider) }} />
      <div className="key-row-text" id={id}>
        <p className="key-row-name cut" title={key.label || account.label}>
          {key.label || account.label}
        </p>
        <p className="small quiet cut">
          {providerName(account.provider)} · <Masked text={key.masked} />
          {placedHere && ' · already here'}
        </p>
      </div>
      <div className="key-row-acts">
        {canFill && (
          <Button
            look={best ? 'main' : 'usual'}
            describedBy={id}
            busy={filling.state === 'busy' && filling.keyId === key.id}
            onClick={onFill}
          >
            Fill
          </Button>
        )}
        <Button look="icon" icon={Copy} describedBy={id} onClick={onCopy}>
          Copy
        </Button>
        <RevealButton shown={shown} describedBy={id} />
      </div>
      {shown.text !== undefined && (
        <p className="key-row-more mono small" role="status">
          {shown.text}
        </p>
      )}
      {shown.asks && (
        <div className="key-row-more">
          <ProveForm submitName="Show key" onProved={(owner) => void shown.show(owner)} onCancel={shown.cancel} />
        </div>
      )}
      {shown.failure && (
        <div className="key-row-more">
          <Failed failure={shown.failure} />
        </div>
      )}
    </li>
  );
}
