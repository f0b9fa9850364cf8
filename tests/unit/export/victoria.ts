import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether the Debian package `victoria-metrics` is installed. */
export const hasVictoria = spawnSync('victoria-metrics', ['-version']).status === 0;

/** A VictoriaMetrics of our own on a free loopback port, with its data in a temporary folder. */
export async function startVictoria(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'ringfence-vm-'));
  const address = `127.0.0.1:${await freePort()}`;
  const flags = [
    `-httpListenAddr=${address}`,
    `-storageDataPath=${folder}`,
    '-retentionPeriod=5y',
    '-memory.allowedBytes=64MB',
  ];
  const server = spawn('victoria-metrics', flags, { stdio: 'ignore' });
  const url = `http://${address}`;
  await answering(`${url}/health`, server);
  const stop = async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { url, stop };
}

async function answering(url: string, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`victoria-metrics ended with ${server.exitCode}`);
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
