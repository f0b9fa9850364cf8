import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

const MAGIC = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

/** Answers a web socket (RFC 6455) and tells every text that comes over it, of 64 KB at most. Says nothing itself. */
export function acceptSocket(request: IncomingMessage, socket: Duplex, told: (text: string) => void): void {
  const accept = createHash('sha1').update(`${request.headers['sec-websocket-key']}${MAGIC}`).digest('base64');
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  let waiting = Buffer.alloc(0);
  socket.on('error', () => socket.destroy());
  socket.on('data', (part: Buffer) => {
    waiting = Buffer.concat([waiting, part]);
    for (let frame = firstFrame(waiting); frame; frame = firstFrame(waiting)) {
      waiting = waiting.subarray(frame.end);
      if (frame.kind === 8) socket.end();
      else told(frame.text);
    }
  });
}

/** The first whole frame: from a browser always masked. */
function firstFrame(bytes: Buffer): { kind: number; text: string; end: number } | undefined {
  const short = (bytes[1] ?? 0) & 127;
  const start = short === 126 ? 8 : 6;
  if (bytes.length < start) return undefined;
  const end = start + (short === 126 ? bytes.readUInt16BE(2) : short);
  if (bytes.length < end) return undefined;
  const mask = bytes.subarray(start - 4, start);
  const text = bytes.subarray(start, end).map((byte, at) => byte ^ (mask[at % 4] ?? 0));
  return { kind: (bytes[0] ?? 0) & 15, text: Buffer.from(text).toString('utf8'), end };
}
