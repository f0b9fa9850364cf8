import {
  Bar,
  BarChart,
  CartesianGrid,
  Rectangle,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { type ChartLine, type ChartMark, linesOn, marksOn } from './chart-marks';
import type { Columns } from './columns';
import { bucketText, figureText, tickText } from './figure-text';
import './usage-chart.css';

type Props = { columns: Columns; marks?: readonly ChartMark[]; lines?: readonly ChartLine[] };

/**
 * Stacked columns. Arrow keys walk them; the column that is not over yet is hatched. The table beside it has the same numbers.
 * `marks` stand at moments (alerts), `lines` at amounts (budgets, forecasts); each is also told in words below.
 */
export function UsageChart({ columns, marks = [], lines = [] }: Props) {
  const placed = marksOn(columns, marks);
  const drawn = linesOn(columns, lines);
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
          {drawn.map(({ id, value }) => (
            <ReferenceLine key={id} y={value} ifOverflow="extendDomain" stroke="var(--ink-3)" strokeDasharray="6 4" />
          ))}
          {placed.map(({ id, from, tone }) => (
            <ReferenceLine key={id} x={bucketText(columns, from)} stroke={markColours[tone]} strokeWidth={2} />
          ))}
        </BarChart>
      </ResponsiveContainer>
      {drawn.length > 0 && (
        <ul className="chart-legend" aria-label="Lines">
          {drawn.map(({ id, value, name }) => (
            <li key={id}>
              <span className="chart-dash" />
              <span>
                {name} <span className="quiet">at {figureText(columns, value)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {placed.length > 0 && (
        <ul className="chart-legend" aria-label="Marks">
          {placed.map(({ id, from, tone, name }) => (
            <li key={id}>
              <span className="chart-mark" style={{ background: markColours[tone] }} />
              <span>
                {bucketText(columns, from)}: {name}
              </span>
            </li>
          ))}
        </ul>
      )}
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

const markColours = { risk: 'var(--risk)', look: 'var(--look)', plain: 'var(--ink-3)' } as const;

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
