import { type ReactNode, type RefObject, useEffect } from 'react';
import type { Draft } from '../hooks/use-draft';
import { Field } from './field';

type Props = {
  label: string;
  /** The form reads the text from here once, on submit. */
  box: RefObject<HTMLInputElement | null>;
  note?: ReactNode;
  wrong?: string | undefined;
  onType?: (text: string) => void;
  /** Keeps what is typed while the popup closes; for keys that are going into the vault, never for a passphrase. */
  draft?: Draft;
  autoFocus?: boolean;
};

const FORGET_AFTER_HIDDEN_MS = 120_000;

/**
 * A field for a key or passphrase. Uncontrolled on purpose: React would copy a controlled value into the `value` attribute,
 * where every script and inspector can read it. Emptied when it goes away, when the page goes, and two minutes after the page
 * was hidden (long enough to fetch a key from the provider's console). Paste is allowed: password managers are welcome.
 */
export function SecretField({ label, box, note, wrong, onType, draft, autoFocus }: Props) {
  useEffect(() => {
    const input = box.current;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const forget = () => {
      if (input) input.value = '';
    };
    const onVisibility = () => {
      clearTimeout(timer);
      if (document.hidden) timer = setTimeout(forget, FORGET_AFTER_HIDDEN_MS);
    };
    document.addEventListener('visibilitychange', onVisibility);
    window.addEventListener('pagehide', forget);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisibility);
      window.removeEventListener('pagehide', forget);
      forget();
    };
  }, [box]);
  return (
    <Field label={label} note={note} wrong={wrong}>
      {(ids) => (
        <input
          {...ids}
          ref={box}
          type="password"
          className="field-input field-secret"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: the only thing to do on the face that shows it
          autoFocus={autoFocus}
          onInput={(event) => {
            onType?.(event.currentTarget.value);
            draft?.keep(event.currentTarget.value);
          }}
        />
      )}
    </Field>
  );
}
