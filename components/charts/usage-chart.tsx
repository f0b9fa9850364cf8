import { Bar, BarChart, CartesianGrid, Rectangle, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { Columns } from './columns';
import { bucketText, figureText, tickText } from './figure-text';
import './usage-chart.css';

/** Stacked columns. Arrow keys walk them; the column that is not over yet is hatched. The table beside it has the same numbers. */
export function UsageChart({ columns }: { columns: Columns }) {
  const data = columns.buckets.map((bucket) => ({
    name: bucketText(columns, bucket.from),
    partial: bucket.partial,
    ...Object.fromEntries(bucket.values),
  }));
  return (
    <figure className="chart">
      <ResponsiveContainer width="100%" height={280}>
        <BarChart data={data} margin={{ top: 8, right: 0, bottom: 0, left: 0 }} accessibilityLayer title="Usage">
          <defs>
            {columns.parts.map((part) => (
              <pattern
                key={part.id}
                id={`hatch-${part.id}`}
                width="6"
                height="6"
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)"
              >
                <rect width="3" height="6" fill={part.colour} />
              </pattern>
            ))}
          </defs>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            tick={{ fill: 'var(--ink-3)' }}
            dataKey="name"
            tickLine={false}
            axisLine={{ stroke: 'var(--line)' }}
            minTickGap={24}
          />
          <YAxis
            tick={{ fill: 'var(--ink-3)' }}
            tickLine={false}
            axisLine={false}
            width={56}
            tickFormatter={(value: number) => tickText(columns, value)}
          />
          <Tooltip isAnimationActive={false} cursor={{ fill: 'var(--hover)' }} content={<Told columns={columns} />} />
          {columns.parts.map((part) => (
            <Bar
              key={part.id}
              dataKey={part.id}
              name={part.name}
              stackId="all"
              isAnimationActive={false}
              shape={(bar: { payload?: { partial?: boolean } }) => (
                <Rectangle {...bar} fill={bar.payload?.partial ? `url(#hatch-${part.id})` : part.colour} />
              )}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
      <ul className="chart-legend">
        {columns.parts.map((part) => (
          <li key={part.id}>
            <span className="chart-mark" style={{ background: part.colour }} />
            <span className="cut" title={part.name}>
              {part.name}
            </span>
            <span className="quiet">{figureText(columns, part.total)}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

type ToldProps = {
  columns: Columns;
  active?: boolean;
  label?: string | number;
  payload?: readonly { name?: string; value?: number }[];
};

function Told({ columns, active, label, payload = [] }: ToldProps) {
  if (!active || payload.length === 0) return null;
  return (
    <div className="chart-told">
      <p>
        <strong>{label}</strong> UTC
      </p>
      {payload.map((each) => (
        <p key={each.name} className="spread">
          <span>{each.name}</span> <span>{figureText(columns, each.value)}</span>
        </p>
      ))}
    </div>
  );
}
