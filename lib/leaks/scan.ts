import { decodeView } from './decode';
import { findEncoded } from './encoded';
import type { Finding } from './finding';
import { judgeRun } from './judge-run';
import { forEachRun } from './runs';

/**
 * Finds keys in text as people paste it. Synchronous, pure, linear in the length of the text; findings never overlap.
 *
 * Says nothing about what is no secret: placeholders, publishable keys, hashes and ids stay silent.
 */
export function scan(text: string): Finding[] {
  const view = decodeView(text);
  if (!view) return scanView(text, scanPlain);
  return scanView(view.text, scanPlain).map((found) => ({
    ...found,
    start: view.rawStart(found.start),
    end: view.rawEnd(found.end),
  }));
}

/** Text that was found encoded inside other text: one layer is looked into, never two. */
const scanPlain = (text: string): Finding[] => scanView(text, () => []);

function scanView(text: string, scanInside: (text: string) => Finding[]): Finding[] {
  const findings: Finding[] = [];
  let done = 0;
  forEachRun(text, (start, end) => {
    // A run may hold several tokens, and a key may end beyond the run it began in.
    let at = Math.max(start, done);
    while (at < end) {
      const judged = judgeRun(text, { start: at, end });
      if (!judged) break;
      if (judged.finding) findings.push(judged.finding);
      at = Math.max(at + 1, judged.end);
    }
    const inside = at === start ? findEncoded(text, { start, end }, scanInside) : undefined;
    if (inside) findings.push(inside);
    done = Math.max(at, done);
  });
  return findings;
}
