import { Circle, CircleCheck, CircleDot } from 'lucide-react';
import type { ReactNode } from 'react';

type Props = { title: string; standing: 'done' | 'now' | 'later'; children: ReactNode };

const marks = { done: CircleCheck, now: CircleDot, later: Circle };
const words = { done: 'Done', now: 'Now', later: 'Later' };

/** One step of replacing a key; what is to do is shown when it is its turn. */
export function RotateKeyStep({ title, standing, children }: Props) {
  const Mark = marks[standing];
  return (
    <li className="rotate-step" data-standing={standing} aria-current={standing === 'now' ? 'step' : undefined}>
      <Mark size={16} aria-hidden />
      <div className="stack">
        <h2>
          <span className="unseen">{words[standing]}: </span>
          {title}
        </h2>
        {standing === 'now' && children}
      </div>
    </li>
  );
}
