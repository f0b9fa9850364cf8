import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a secret lies readable in a browser's profile: `file: form`. Empty is the only good answer. */
export async function searchProfile(profile: string, secrets: readonly string[]): Promise<string[]> {
  const forms = secrets.flatMap((secret, index) =>
    formsOf(secret).map(([name, bytes]) => ({ name: `secret ${index} as ${name}`, bytes })),
  );
  const entries = await readdir(profile, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const content = await readFile(path).catch(() => Buffer.alloc(0));
    for (const { name, bytes } of forms) if (content.includes(bytes)) found.push(`${path}: ${name}`);
  }
  return found;
}

/** Raw, UTF-16, hex, and the base64 that stands whatever the bytes before it were. */
function formsOf(secret: string): [string, Buffer][] {
  const raw = Buffer.from(secret, 'utf8');
  const base64 = [0, 1, 2].map((shift): [string, Buffer] => {
    const text = Buffer.concat([Buffer.alloc(shift), raw])
      .toString('base64')
      .replace(/=+$/, '');
    return [`base64 at ${shift}`, Buffer.from(text.slice(shift === 0 ? 0 : 4, -4))];
  });
  return [
    ['text', raw],
    ['UTF-16', Buffer.from(secret, 'utf16le')],
    ['hex', Buffer.from(raw.toString('hex'))],
    ...base64,
  ];
}
