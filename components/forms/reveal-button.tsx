import { Eye, EyeOff } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { Reveal } from '../hooks/use-reveal';
import '../ui/button.css';

/**
 * Shows a key for as long as it is held down, by pointer, Space or Enter. A screen reader's press is a click without either: it shows the
 * key for twenty seconds, and the next one hides it.
 */
export function RevealButton({ shown, describedBy }: { shown: Reveal; describedBy: string }) {
  const isShown = shown.text !== undefined;
  const begin = () => (isShown ? shown.hide() : void shown.show());
  const onKey = (event: KeyboardEvent, act: () => void) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    // Without this the browser makes a click of it.
    event.preventDefault();
    if (!event.repeat) act();
  };
  const Icon = isShown ? EyeOff : Eye;
  return (
    <button
      type="button"
      className="button button-icon"
      title="Hold to see the key"
      aria-describedby={describedBy}
      onPointerDown={(event) => event.button === 0 && begin()}
      onPointerUp={shown.hide}
      onPointerLeave={shown.hide}
      onPointerCancel={shown.hide}
      onKeyDown={(event) => onKey(event, begin)}
      onKeyUp={(event) => onKey(event, shown.hide)}
      onBlur={shown.hide}
      onContextMenu={(event) => event.preventDefault()}
      onClick={(event) => event.detail === 0 && begin()}
    >
      <Icon size={16} aria-hidden />
      <span className="unseen">{isShown ? 'Hide' : 'Reveal'}</span>
    </button>
  );
}
