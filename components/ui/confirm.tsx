import { type ReactNode, type RefObject, useId } from 'react';
import { Button } from './button';
import './confirm.css';

type Props = {
  dialog: RefObject<HTMLDialogElement | null>;
  title: string;
  act: string;
  onYes: () => void;
  children: ReactNode;
};

/**
 * A question before something that cannot be undone. The native modal dialog gives focus trap, Esc and an inert page without
 * a style sheet injected at run time, which our content security policy would have to allow.
 */
export function Confirm({ dialog, title, act, onYes, children }: Props) {
  const id = useId();
  return (
    <dialog ref={dialog} className="confirm" aria-labelledby={id}>
      <div className="stack">
        <h2 id={id}>{title}</h2>
        {children}
        <div className="row confirm-acts">
          <Button onClick={() => dialog.current?.close()}>Cancel</Button>
          <Button
            look="risk"
            onClick={() => {
              dialog.current?.close();
              onYes();
            }}
          >
            {act}
          </Button>
        </div>
      </div>
    </dialog>
  );
}
