import { CartesianGrid, Legend, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { shortCount, shortMoney } from '../text/money-text';
import type { Figures } from './figures';
import '../charts/usage-chart.css';

/** Both bills over the volume. Arrow keys walk the points; nothing moves; the table beside it has the same numbers. */
export function BreakEvenChart({ figures, currency, plan }: { figures: Figures; currency: string; plan: string }) {
  const money = (value: unknown) => (typeof value === 'number' ? shortMoney(value * 1e9, currency) : '–');
  return (
    <figure className="chart">
      <ResponsiveContainer width="100%" height={280}>
        <LineChart
          data={figures}
          margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
          accessibilityLayer
          title="Both bills"
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="messages"
            type="number"
            domain={['dataMin', 'dataMax']}
            tickLine={false}
            axisLine={{ stroke: 'var(--line)' }}
            tickFormatter={(value: number) => shortCount(value)}
          />
          <YAxis tickLine={false} axisLine={false} width={64} tickFormatter={money} />
          <Tooltip
            isAnimationActive={false}
            formatter={(value: unknown) => money(value)}
            labelFormatter={(value: unknown) => `${String(value)} messages a month`}
            contentStyle={{ background: 'var(--raised)', borderColor: 'var(--line)', color: 'var(--ink)' }}
          />
          <Legend />
          <Line
            dataKey="byok"
            name="BYOK"
            stroke="var(--series-0)"
            strokeWidth={2}
            dot={false}
            isAnimationActive={false}
          />
          <Line
            dataKey="plan"
            name={plan}
            stroke="var(--series-2)"
            strokeWidth={2}
            strokeDasharray="6 3"
            dot={false}
            isAnimationActive={false}
          />
        </LineChart>
      </ResponsiveContainer>
    </figure>
  );
}
