/**
 * The blocks of a LevelDB table (`.ldb`), unpacked. Damaged ones are left out.
 * Form: https://github.com/google/leveldb/blob/main/doc/table_format.md, checked 2026-11-25.
 */
export function levelDbBlocks(file: Buffer): Buffer[] {
  if (file.length < 48 || file.readBigUInt64LE(file.length - 8) !== 0xdb4775248b80fb57n) return [];
  const footer = { bytes: file, at: file.length - 48 };
  readVarint(footer);
  readVarint(footer);
  const index = blockAt(file, readVarint(footer), readVarint(footer));
  if (!index) return [];
  return handlesIn(index).flatMap(([at, size]) => blockAt(file, at, size) ?? []);
}

type Cursor = { bytes: Buffer; at: number };

function readVarint(cursor: Cursor): number {
  let value = 0;
  for (let shift = 0; shift < 35; shift += 7) {
    const byte = cursor.bytes[cursor.at] ?? 0;
    cursor.at += 1;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) break;
  }
  return value;
}

/** The index block's values are the places of the data blocks: offset and size. */
function handlesIn(block: Buffer): [at: number, size: number][] {
  const restarts = block.readUInt32LE(block.length - 4);
  const end = block.length - 4 * (restarts + 1);
  const cursor: Cursor = { bytes: block, at: 0 };
  const handles: [number, number][] = [];
  while (cursor.at < end) {
    readVarint(cursor);
    const rest = readVarint(cursor);
    const valueBytes = readVarint(cursor);
    const value: Cursor = { bytes: block, at: cursor.at + rest };
    handles.push([readVarint(value), readVarint(value)]);
    cursor.at += rest + valueBytes;
  }
  return handles;
}

function blockAt(file: Buffer, at: number, size: number): Buffer | undefined {
  const packed = file.subarray(at, at + size);
  return file[at + size] === 1 ? unsnap(packed) : packed;
}

/** Raw snappy: https://github.com/google/snappy/blob/main/format_description.txt, checked 2026-11-25. `undefined` when it is none. */
export function unsnap(packed: Buffer): Buffer | undefined {
  const cursor: Cursor = { bytes: packed, at: 0 };
  const length = readVarint(cursor);
  if (length > 100_000_000) return undefined;
  const out = Buffer.alloc(length);
  let at = 0;
  while (cursor.at < packed.length) {
    const tag = packed[cursor.at] ?? 0;
    cursor.at += 1;
    if ((tag & 3) === 0) {
      const size = literalSize(cursor, tag >> 2);
      at += packed.copy(out, at, cursor.at, cursor.at + size);
      cursor.at += size;
      continue;
    }
    const { size, back } = copyOf(cursor, tag);
    if (back === 0 || back > at) return undefined;
    for (let each = 0; each < size; each += 1, at += 1) out[at] = out[at - back] ?? 0;
  }
  return at === length ? out : undefined;
}

function literalSize(cursor: Cursor, code: number): number {
  if (code < 60) return code + 1;
  const size = cursor.bytes.readUIntLE(cursor.at, code - 59) + 1;
  cursor.at += code - 59;
  return size;
}

function copyOf(cursor: Cursor, tag: number): { size: number; back: number } {
  const bytes = [0, 1, 2, 4][tag & 3] ?? 1;
  const low = cursor.bytes.readUIntLE(cursor.at, bytes);
  cursor.at += bytes;
  return bytes === 1
    ? { size: ((tag >> 2) & 7) + 4, back: ((tag >> 5) << 8) + low }
    : { size: (tag >> 2) + 1, back: low };
}
