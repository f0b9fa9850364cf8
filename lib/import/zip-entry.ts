import { fail, ok, type Result } from '@/lib/core/result';
import { type ImportFailure, MAX_FILE_LETTERS } from './found';

/** A file inside an archive, as the archive's list of contents tells it; the sizes are its word only. */
type Entry = { name: string; isEncrypted: boolean; isPacked: boolean; packedBytes: number; at: number };

const END = 0x06054b50;
const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;
const MAX_LIST_BYTES = 4_000_000;

/**
 * Reads one text file out of a zip archive: the first whose name `isWanted`.
 *
 * Only that file is unpacked, and no further than `MAX_FILE_LETTERS` bytes whatever the archive says of its size, so an archive that
 * swells is refused with `too large` after 5 MB. `an archive` = nothing in it is wanted, `encrypted` = the archive has a password,
 * `broken archive` = not readable as zip. Form: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT 4.3, checked 2026-11-25.
 */
export async function readZipEntry(
  file: Blob,
  isWanted: (name: string) => boolean,
): Promise<Result<string, ImportFailure>> {
  const entries = await listEntries(file);
  if (!entries) return refuse('broken archive');
  const entry = entries.find(({ name }) => isWanted(name));
  if (!entry) return refuse(entries.some(({ name }) => /\.(pgp|gpg|asc)$/i.test(name)) ? 'encrypted' : 'an archive');
  if (entry.isEncrypted) return refuse('encrypted');
  if (entry.packedBytes > MAX_FILE_LETTERS) return refuse('too large');
  const head = await viewOf(file, entry.at, entry.at + 30);
  if (head.byteLength < 30 || head.getUint32(0, true) !== LOCAL) return refuse('broken archive');
  const from = entry.at + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  const packed = file.slice(from, from + entry.packedBytes).stream();
  const bytes = entry.isPacked ? packed.pipeThrough(new DecompressionStream('deflate-raw')) : packed;
  return readLimited(bytes);
}

const refuse = (what: string) => fail({ kind: 'import-unreadable', what } as const);

/** The archive's list of contents stands at its end; `undefined` where there is none that makes sense. */
async function listEntries(file: Blob): Promise<Entry[] | undefined> {
  const tailAt = Math.max(0, file.size - 65_557);
  const tail = await viewOf(file, tailAt, file.size);
  let end = tail.byteLength - 22;
  while (end >= 0 && tail.getUint32(end, true) !== END) end -= 1;
  if (end < 0) return undefined;
  const [count, bytes, from] = [
    tail.getUint16(end + 10, true),
    tail.getUint32(end + 12, true),
    tail.getUint32(end + 16, true),
  ];
  if (bytes > MAX_LIST_BYTES) return undefined;
  const list = await viewOf(file, from, from + bytes);
  const entries: Entry[] = [];
  for (let at = 0; entries.length < count; ) {
    if (at + 46 > list.byteLength || list.getUint32(at, true) !== LISTED) return undefined;
    const nameBytes = list.getUint16(at + 28, true);
    if (at + 46 + nameBytes > list.byteLength) return undefined;
    const method = list.getUint16(at + 10, true);
    if (method === 0 || method === 8)
      entries.push({
        name: new TextDecoder().decode(new Uint8Array(list.buffer, at + 46, nameBytes)),
        isEncrypted: (list.getUint16(at + 8, true) & 1) === 1,
        isPacked: method === 8,
        packedBytes: list.getUint32(at + 20, true),
        at: list.getUint32(at + 42, true),
      });
    else return undefined;
    at += 46 + nameBytes + list.getUint16(at + 30, true) + list.getUint16(at + 32, true);
  }
  return entries;
}

const viewOf = async (file: Blob, from: number, to: number) => new DataView(await file.slice(from, to).arrayBuffer());

async function readLimited(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Result<string, ImportFailure>> {
  const decoder = new TextDecoder();
  let text = '';
  let seen = 0;
  const reader = stream.getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      seen += part.value.byteLength;
      if (seen > MAX_FILE_LETTERS) return refuse('too large');
      text += decoder.decode(part.value, { stream: true });
    }
    return ok(text + decoder.decode());
  } catch {
    return refuse('broken archive');
  } finally {
    // Not awaited: whoever refuses must not wait for what is left to be unpacked.
    void reader.cancel().catch(() => undefined);
  }
}
