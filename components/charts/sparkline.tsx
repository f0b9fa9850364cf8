type Props = { values: readonly (number | null)[]; label: string };

const WIDTH = 120;
const HEIGHT = 32;

/** Thirty bars without axes; unknown days are gaps, today is solid. Plain SVG so that the popup needs no chart library. */
export function Sparkline({ values, label }: Props) {
  const top = Math.max(...values.map((value) => value ?? 0), 1);
  const step = WIDTH / values.length;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} height={HEIGHT} className="sparkline" role="img" aria-label={label}>
      <line x1="0" x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} stroke="var(--line)" />
      {values.map((value, index) => {
        if (value === null) return null;
        const height = Math.max(value > 0 ? 1.5 : 0, (value / top) * (HEIGHT - 2));
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
            key={index}
            x={index * step}
            y={HEIGHT - 1 - height}
            width={step - 1}
            height={height}
            fill="var(--series-0)"
            opacity={index === values.length - 1 ? 1 : 0.6}
          />
        );
      })}
    </svg>
  );
}
