import { CircleCheck, Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import './notice.css';

type Props = { tone?: 'plain' | 'good' | 'look' | 'risk'; children: ReactNode; live?: boolean };

const icons = { plain: Info, good: CircleCheck, look: TriangleAlert, risk: OctagonAlert };

/** A sentence that must not be missed, and what can be done about it. `live` reads it out when it appears. */
export function Notice({ tone = 'plain', children, live = false }: Props) {
  const Icon = icons[tone];
  return (
    <div className={`notice notice-${tone}`} role={live ? (tone === 'risk' ? 'alert' : 'status') : undefined}>
      <Icon size={16} aria-hidden />
      <div className="notice-body">{children}</div>
    </div>
  );
}
