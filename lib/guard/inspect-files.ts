import type { Finding } from '@/lib/leaks/finding';
import { redact } from '@/lib/leaks/redact';
import type { FileAttempt } from './attempt';
import { type Decision, decide } from './decide';
import { isReadable } from './from-files';
import { hold } from './held';
import type { GuardState } from './state';

/** Reads the files that may be read; holds them when one has a key in it, else lets them through as they are. */
export async function inspectFiles({ files, field, go, drop }: FileAttempt, state: GuardState): Promise<void> {
  const texts = await Promise.all(files.map(async (file) => (isReadable(file) ? file.text() : '')));
  const decisions = texts.map((text) => decide(text, state));
  const found = decisions.filter((each) => each !== undefined);
  const [surest] = found.toSorted((one, other) => other.surest.confidence - one.surest.confidence);
  if (!surest) return go(files);
  const redacted = (file: File, index: number): File => {
    const decision = decisions[index];
    return decision ? new File([redact(texts[index] ?? '', decision.findings)], file.name, { type: file.type }) : file;
  };
  const letThrough = (instead?: string): void => go(instead === undefined ? files : files.map(redacted));
  const held = { how: 'file', text: texts.join(BETWEEN), field, fieldKind: 'file', go: letThrough, drop } as const;
  // one answer goes for all files, so the question is about all of them
  await hold(
    held,
    { ...surest, findings: inJoined(texts, decisions), prints: found.flatMap(({ prints }) => prints) },
    state,
  );
}

const BETWEEN = '\n\n';

/** The findings of all texts, at their places in the joined one. */
function inJoined(texts: readonly string[], decisions: readonly (Decision | undefined)[]): Finding[] {
  let before = 0;
  return texts.flatMap((text, index) => {
    const at = before;
    before += text.length + BETWEEN.length;
    const findings = decisions[index]?.findings ?? [];
    return findings.map((finding) => ({ ...finding, start: at + finding.start, end: at + finding.end }));
  });
}
