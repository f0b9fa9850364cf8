import './skeleton.css';

type Props = { lines?: number; height?: number; label: string };

/** Holds the place of what is being read, in its final size, so that nothing jumps when it arrives. */
export function Skeleton({ lines = 3, height = 20, label }: Props) {
  return (
    <div className="skeleton" role="status">
      <span className="unseen">{label}</span>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <span key={line} className="skeleton-line" style={{ height }} />
      ))}
    </div>
  );
}
