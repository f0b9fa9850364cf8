import { fail, ok, type Result } from '@/lib/core/result';

/** Why a file is not looked at: it is too large, holds something other than text, or could not be read. */
export type UnreadFile = { kind: 'too-large' | 'no-text' | 'unreadable' };

/** The largest file that is looked at, in bytes. */
export const LARGEST_FILE = 100 * 1024 * 1024;

const HEAD = 4096;

/**
 * The text of a file. UTF-8, and UTF-16 where its mark says so or every other byte is empty, as logs from Windows are.
 *
 * Fails with `no-text` for archives, pictures and other data: a key in them would not be seen, and 'no key found' would be a lie.
 */
export async function readTextFile(file: Blob): Promise<Result<string, UnreadFile>> {
  if (file.size > LARGEST_FILE) return fail({ kind: 'too-large' });
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const encoding = encodingOf(bytes);
    return encoding ? ok(new TextDecoder(encoding).decode(bytes)) : fail({ kind: 'no-text' });
  } catch {
    return fail({ kind: 'unreadable' });
  }
}

function encodingOf(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, HEAD);
  const zeros = head.filter((byte) => byte === 0).length;
  if (zeros === 0) return isPacked(head) ? undefined : 'utf-8';
  if (zeros < head.length / 4) return undefined;
  const oddZeros = head.filter((byte, at) => byte === 0 && at % 2 === 1).length;
  return oddZeros === zeros ? 'utf-16le' : oddZeros === 0 ? 'utf-16be' : undefined;
}

/** gzip, zip, xz, zstd, bzip2 or PDF: their first bytes need not hold a zero. */
const isPacked = (head: Uint8Array): boolean =>
  MARKS.some((mark) => mark.every((byte, at) => head[at] === byte)) && head.length > 4;

const MARKS = [
  [0x1f, 0x8b],
  [0x50, 0x4b, 0x03, 0x04],
  [0xfd, 0x37, 0x7a, 0x58],
  [0x28, 0xb5, 0x2f, 0xfd],
  [0x42, 0x5a, 0x68],
  [0x25, 0x50, 0x44, 0x46],
];
