import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { levelDbBlocks } from './level-db';

/** A passphrase or key as text, or the bytes of a derived key. */
export type Hidden = string | Uint8Array;

/**
 * Where a secret lies readable in a browser's profile: `file: form`. Empty is the only good answer.
 *
 * Each secret is looked for whole and in pieces. Both browsers compress what they store with snappy, which keeps the first copy of a text as
 * it is but may cut it where a few letters stood before; a piece of twelve random letters survives that. LevelDB's tables are unpacked too.
 */
export async function searchProfile(profile: string, secrets: readonly Hidden[]): Promise<string[]> {
  const search = searchFor(
    secrets.flatMap((secret, index) =>
      formsOf(secret).flatMap(([form, pieces]) =>
        pieces.map((piece) => ({ name: `secret ${index} as ${form}`, piece })),
      ),
    ),
  );
  const entries = await readdir(profile, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const content = await readFile(path).catch(() => Buffer.alloc(0));
    const contents = [content, ...(/\.(ldb|sst)$/.test(path) ? levelDbBlocks(content) : [])];
    for (const name of new Set(contents.flatMap(search))) found.push(`${path}: ${name}`);
  }
  return found;
}

type Needle = { name: string; piece: Buffer };

/** Many pieces in one pass: the first three bytes of every piece are a number, and few places of a file have one that counts. */
function searchFor(needles: readonly Needle[]): (content: Buffer) => string[] {
  const byHead = new Map<number, Needle[]>();
  const isHead = new Uint8Array(1 << 24);
  for (const needle of needles) {
    const head = needle.piece.readUIntBE(0, HEAD);
    byHead.set(head, [...(byHead.get(head) ?? []), needle]);
    isHead[head] = 1;
  }
  return (content) => {
    const found = new Set<string>();
    let head = 0;
    for (let at = 0; at < content.length; at += 1) {
      head = ((head << 8) | (content[at] ?? 0)) & 0xffffff;
      if (isHead[head] === 0 || at < HEAD - 1) continue;
      const start = at - HEAD + 1;
      for (const { name, piece } of byHead.get(head) ?? [])
        if (piece.equals(content.subarray(start, start + piece.length))) found.add(name);
    }
    return [...found];
  };
}

const HEAD = 3;
const PIECE = 12;
/** Beginnings of keys are no secret and stand in code that browsers keep compiled. */
const KNOWN = 16;

/** Raw, UTF-16, hex, and the base64 that stands whatever the bytes before it were; each whole and in pieces. */
function formsOf(secret: Hidden): [string, Buffer[]][] {
  const raw = Buffer.from(secret);
  const known = typeof secret === 'string' && raw.length > KNOWN + 2 * PIECE ? KNOWN : 0;
  const tail = raw.subarray(known);
  const text = tail.toString('latin1');
  const base64 = [0, 1, 2].map((shift): [string, Buffer[]] => {
    const whole = Buffer.concat([Buffer.alloc(shift), tail])
      .toString('base64')
      .replace(/=+$/, '');
    const sure = whole.slice(shift === 0 ? 0 : 4, -4);
    const url = sure.replaceAll('+', '-').replaceAll('/', '_');
    return [`base64 at ${shift}`, [...piecesOf(sure, PIECE), ...piecesOf(url, PIECE)].map((each) => Buffer.from(each))];
  });
  return [
    ['text', piecesOf(text, PIECE).map((each) => Buffer.from(each, 'latin1'))],
    ['UTF-16', piecesOf(text, PIECE).map((each) => Buffer.from(each, 'utf16le'))],
    ['hex', piecesOf(tail.toString('hex'), 2 * PIECE).map((each) => Buffer.from(each))],
    ...base64,
  ];
}

/** Overlapping pieces, so that any cut leaves one of them whole. */
function piecesOf(text: string, length: number): string[] {
  const pieces: string[] = [];
  for (let at = 0; at + length <= text.length; at += 4) pieces.push(text.slice(at, at + length));
  return pieces;
}
