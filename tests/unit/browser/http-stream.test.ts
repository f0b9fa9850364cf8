import { createServer, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSend, type HttpPorts } from '@/lib/browser/http';
import { Secret } from '@/lib/core/secret';
import { epochMs } from '@/lib/core/units';

const MB = 1024 * 1024;
const written = { bytes: 0, closedBy: '' };

/** Bodies as a broken, hostile or overloaded server sends them, over a real socket. */
const bodies: Record<string, (answer: ServerResponse) => void> = {
  '/huge': (answer) => pour(answer, 100 * MB),
  // 100 MB of blanks weigh 100 kB on the way
  '/bomb': (answer) => {
    answer.setHeader('content-encoding', 'gzip');
    answer.end(gzipSync(Buffer.alloc(100 * MB, ' ')));
  },
  '/truncated': (answer) => answer.end('{"data":[{"amount":1},{"amo'),
  '/cut': (answer) => {
    answer.setHeader('content-length', '500');
    answer.write('{"data":[');
    setImmediate(() => answer.destroy());
  },
  '/garbage': (answer) => answer.end(Buffer.from([0, 255, 254, 123, 34])),
  '/drip': (answer) => {
    answer.write('{"data":[');
    const drip = setInterval(() => answer.write(' '), 5);
    answer.on('close', () => {
      clearInterval(drip);
      written.closedBy = 'client';
    });
  },
};

const server = createServer((request, answer) => bodies[request.url ?? '']?.(answer));
let base = '';
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  base = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function pour(answer: ServerResponse, left: number): void {
  if (left <= 0 || answer.destroyed) return void answer.end();
  written.bytes += MB;
  const isFull = !answer.write(Buffer.alloc(MB, ' '));
  if (isFull) answer.once('drain', () => pour(answer, left - MB));
  else setImmediate(() => pour(answer, left - MB));
}

async function ask(path: string, more: Partial<HttpPorts> = {}) {
  const send = createSend({ fetch, hostsGranted: async () => true, clock: () => epochMs(0), ...more });
  const target = { id: 'acme', hosts: [], auth: { header: 'authorization', prefix: 'Bearer ' }, base };
  const answer = await send(target, { method: 'GET', url: `${base}${path}` }, Secret.fromText('CANARY-1'));
  return answer.ok ? answer.value : answer.failure;
}

test('a body of 100 MB is left at the limit, and the server is not made to send the rest', async () => {
  expect(await ask('/huge')).toEqual({ kind: 'answer-too-large', provider: 'acme' });
  expect(written.bytes).toBeLessThan(50 * MB);
});

test('a small answer that unpacks to 100 MB is left at the limit', async () => {
  expect(await ask('/bomb')).toEqual({ kind: 'answer-too-large', provider: 'acme' });
});

test('a server that drips a byte now and then is given up at the time limit and let go', async () => {
  expect(await ask('/drip', { timeoutMs: 60 })).toEqual({ kind: 'timeout', provider: 'acme' });
  await expect.poll(() => written.closedBy).toBe('client');
});

test.each(['/garbage', '/truncated'])('%s is drift, and nothing of it is kept', async (path) => {
  expect(await ask(path)).toEqual({ kind: 'schema-drift', provider: 'acme', path: '(not JSON)' });
});

test('a connection cut in the middle of an answer is no answer', async () => {
  expect(await ask('/cut')).toEqual({ kind: 'offline', provider: 'acme' });
});
