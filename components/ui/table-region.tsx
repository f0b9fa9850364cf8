import type { ReactNode } from 'react';

type Props = { label: string; children: ReactNode };

/** A table that scrolls by itself where the window is too narrow for it. */
export function TableRegion({ label, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-scroll" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
