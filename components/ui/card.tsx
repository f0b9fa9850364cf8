import { type ReactNode, useId } from 'react';
import './card.css';

type Props = { title: string; aside?: ReactNode; children: ReactNode };

/** A named part of a page. */
export function Card({ title, aside, children }: Props) {
  const id = useId();
  return (
    <section className="card" aria-labelledby={id}>
      <div className="card-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
