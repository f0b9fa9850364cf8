import { createInterface } from 'node:readline';
import { z } from '@/lib/core/zod';
import { solve } from './economics-forms';

/**
 * One fixture a line on standard input (an object with `id`, `decimals`, `inputs`; no `expect`), one `{id, result}` a line out.
 * A line that cannot be solved answers `{id, error}` and the run goes on.
 */
const Fixture = z.object({
  id: z.string(),
  decimals: z._default(z.record(z.string(), z.number()), {}),
  inputs: z.record(z.string(), z.unknown()),
});

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() !== '') process.stdout.write(`${JSON.stringify(answer(line))}\n`);
}

function answer(line: string): { id: string; result: unknown } | { id: string; error: string } {
  let id = '';
  try {
    const fixture = Fixture.parse(JSON.parse(line));
    id = fixture.id;
    return { id, result: solve(fixture) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : 'unknown' };
  }
}
