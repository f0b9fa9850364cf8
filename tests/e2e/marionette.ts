import { connect, type Socket } from 'node:net';
import { until } from './until';

/** A session with Firefox over its own protocol: LENGTH:JSON, commands `[0, id, name, params]`, answers `[1, id, error, value]`. */
export type Marionette = {
  send: (name: string, params?: Record<string, unknown>) => Promise<unknown>;
  close: () => void;
};

/** Connects to a Firefox started with `--marionette` and waits until it greets. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = await until('Marionette', () => tryConnect(port), 30_000);
  const waiting = new Map<number, { done: (value: unknown) => void; failed: (error: Error) => void }>();
  let held = Buffer.alloc(0);
  let last = 0;
  socket.on('data', (part) => {
    held = Buffer.concat([held, part]);
    for (let next = takeMessage(held); next; next = takeMessage(held)) {
      held = next.rest;
      settle(waiting, next.message);
    }
  });
  socket.on('close', () => {
    for (const { failed } of waiting.values()) failed(new Error('Firefox closed the connection'));
  });
  const send = (name: string, params: Record<string, unknown> = {}) =>
    new Promise<unknown>((done, failed) => {
      const id = ++last;
      waiting.set(id, { done, failed });
      const text = JSON.stringify([0, id, name, params]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  return { send, close: () => socket.destroy() };
}

function tryConnect(port: number): Promise<Socket | null> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => done(socket));
    socket.once('error', () => done(null));
  });
}

function takeMessage(held: Buffer): { message: unknown; rest: Buffer<ArrayBuffer> } | undefined {
  const colon = held.indexOf(':');
  if (colon < 0) return undefined;
  const end = colon + 1 + Number(held.subarray(0, colon).toString());
  if (held.length < end) return undefined;
  return { message: JSON.parse(held.subarray(colon + 1, end).toString()), rest: Buffer.from(held.subarray(end)) };
}

function settle(
  waiting: Map<number, { done: (value: unknown) => void; failed: (error: Error) => void }>,
  message: unknown,
) {
  if (!Array.isArray(message)) return; // the greeting
  const [, id, error, value] = message;
  const call = waiting.get(id);
  waiting.delete(id);
  if (error) call?.failed(new Error(`${error.error}: ${error.message}`));
  else call?.done(value);
}
