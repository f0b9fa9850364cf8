import { redact } from '@/lib/leaks/redact';
import type { FileAttempt } from './attempt';
import { type Decision, decide } from './decide';
import { isReadable } from './from-files';
import { hold } from './held';
import type { GuardState } from './state';

/** Reads the files that may be read; holds them when one has a key in it, else lets them through as they are. */
export async function inspectFiles({ files, field, go, drop }: FileAttempt, state: GuardState): Promise<void> {
  const decisionOf = (text: string): Decision | undefined => decide(text, state);
  const texts = await Promise.all(files.map(async (file) => (isReadable(file) ? file.text() : '')));
  const found = texts.map(decisionOf).filter((each) => each !== undefined);
  const [first] = found;
  if (!first) return go(files);
  // one answer goes for all files, so the question is about all of them
  const [findings, prints] = [found.flatMap((each) => each.findings), found.flatMap((each) => each.prints)];
  const text = texts.join('\n\n');
  const redacted = (file: File, index: number): File => {
    const inside = texts[index] ?? '';
    const found = decisionOf(inside);
    return found ? new File([redact(inside, found.findings)], file.name, { type: file.type }) : file;
  };
  const letThrough = (instead?: string): void => go(instead === undefined ? files : files.map(redacted));
  const held = { how: 'file', text, field, fieldKind: 'file', go: letThrough, drop } as const;
  await hold(held, { ...first, findings, prints }, state);
}
