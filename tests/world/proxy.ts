import { createServer, type Server } from 'node:http';
import { connect, type Server as NetServer } from 'node:net';
import type { Duplex } from 'node:stream';

/** A CONNECT proxy on loopback that pipes every tunnel, whatever its host, into the local world. */
export async function startProxy(worldPort: number): Promise<{ port: number; stop: () => void }> {
  const open = new Set<Duplex>();
  const server = createServer((_request, response) => response.writeHead(502).end());
  server.on('connect', (_request, client) => {
    const world = connect(worldPort, '127.0.0.1', () => client.write('HTTP/1.1 200 OK\r\n\r\n'));
    for (const side of [client, world]) {
      open.add(side);
      side.on('error', () => side.destroy());
      side.on('close', () => open.delete(side));
    }
    client.pipe(world).pipe(client);
  });
  return { port: await listen(server), stop: () => stopAll(server, open) };
}

/** Listens on a free loopback port and says which. */
export function listen(server: NetServer): Promise<number> {
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : 0);
    });
  });
}

function stopAll(server: Server, open: Set<Duplex>) {
  for (const side of open) side.destroy();
  server.close();
}
