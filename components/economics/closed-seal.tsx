import { useEffect, useState } from 'react';
import { isUntouched, type Statement } from '@/lib/economics/statement';
import { Notice } from '../ui/notice';
import { When } from '../ui/when';

/** When a statement was closed, its hash, and whether it still is what was closed. Nothing while it is open. */
export function ClosedSeal({ statement }: { statement: Statement }) {
  const [whole, setWhole] = useState<boolean>();
  useEffect(() => {
    let gone = false;
    if (statement.closed) void isUntouched(statement).then((answer) => !gone && setWhole(answer));
    return () => {
      gone = true;
    };
  }, [statement]);
  if (!statement.closed) return null;
  if (whole === false)
    return (
      <Notice tone="risk" live>
        <p>This month was changed after it was closed: its figures no longer fit their hash.</p>
      </Notice>
    );
  return (
    <div className="small">
      <p>
        Closed <When at={statement.closed.at} form="clock" />
        {whole && ', unchanged since'}.
      </p>
      <p className="mono economics-hash">SHA-256 {statement.closed.hash}</p>
    </div>
  );
}
