import { createInterface } from 'node:readline';
import { z } from '@/lib/core/zod';
import { scan } from '@/lib/leaks/scan';

// Reads `{id, text}` a line and writes `{id, findings, ms}` a line; offsets are UTF-16 code units.
const Document = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue;
  const { id, text } = Document.parse(JSON.parse(line));
  const began = performance.now();
  const found = scan(text);
  const ms = performance.now() - began;
  const findings = found.map(({ start, end, provider, kind, confidence }) => ({
    start,
    end,
    provider,
    kind,
    confidence,
  }));
  process.stdout.write(`${JSON.stringify({ id, findings, ms })}\n`);
}
