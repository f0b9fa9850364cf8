import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import './empty.css';

type Props = { icon: LucideIcon; title: string; children?: ReactNode };

/** What stands where nothing is yet: why it is empty and the one thing that fills it. */
export function Empty({ icon: Icon, title, children }: Props) {
  return (
    <div className="empty">
      <Icon size={24} aria-hidden />
      <p className="empty-title">{title}</p>
      {children && <div className="empty-body">{children}</div>}
    </div>
  );
}
