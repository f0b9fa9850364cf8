import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import './button.css';

type Props = {
  children: ReactNode;
  onClick?: (() => void) | undefined;
  look?: 'main' | 'usual' | 'risk' | 'plain' | 'icon';
  icon?: LucideIcon;
  type?: 'button' | 'submit';
  /** Work under way: the button keeps its place, its width and its focus, and ignores clicks. */
  busy?: boolean;
  disabled?: boolean;
  describedBy?: string | undefined;
  expanded?: boolean;
  ref?: Ref<HTMLButtonElement>;
};

/** A button. With `look="icon"` the text is its accessible name and tooltip instead of being drawn. */
export function Button({ children, onClick, look = 'usual', icon: Icon, type = 'button', ...rest }: Props) {
  const off = rest.busy === true || rest.disabled === true;
  return (
    <button
      ref={rest.ref}
      type={type}
      className={`button button-${look}`}
      // Not `disabled`: a button that loses focus while it works throws keyboard users back to the top of the page.
      aria-disabled={off || undefined}
      aria-busy={rest.busy || undefined}
      aria-describedby={rest.describedBy}
      aria-expanded={rest.expanded}
      title={look === 'icon' && typeof children === 'string' ? children : undefined}
      onClick={(event) => {
        if (off) event.preventDefault();
        else onClick?.();
      }}
    >
      {Icon && <Icon size={16} aria-hidden className={rest.busy ? 'turning' : undefined} />}
      {look === 'icon' ? <span className="unseen">{children}</span> : children}
    </button>
  );
}
