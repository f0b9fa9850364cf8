import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { Duplex } from 'node:stream';
import { pageScript } from './build-pages';
import { makeCertificate } from './certificate';
import { listen, startProxy } from './proxy';
import { type Seen, see } from './seen';
import { siteHtml, sitePolicy, sites } from './sites';
import { acceptSocket } from './socket';

/** A request as the provider emulator gets it: body read, host without port. */
export type ProviderCall = { host: string; request: IncomingMessage; response: ServerResponse; body: string };

/** The local world while it runs: where it listens, what reached it, and how to end it. */
export type World = { port: number; proxyPort: number; seen: Seen[]; stop: () => void };

/**
 * Starts the local world: one HTTPS server that answers at every host name, and a CONNECT proxy that leads into it.
 * `more` are sites beside those of `sites.ts`: which page answers at which host.
 * `answerProvider` says whether it answered; a host nobody knows gets 404, which also serves the browser's own background calls.
 */
export async function startWorld(
  answerProvider: (call: ProviderCall) => Promise<boolean>,
  more: Readonly<Record<string, string>> = {},
): Promise<World> {
  const seen: Seen[] = [];
  const server = createServer(makeCertificate(), (request, response) => {
    void handle(request, response).catch(() => response.destroy());
  });
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const host = hostOf(request);
    const body = await readBody(request);
    seen.push(
      see(host, { method: request.method ?? 'GET', url: request.url ?? '/' }, { headers: request.headers, body }),
    );
    const page = sites[host] ?? more[host];
    if (page) return answerSite(response, page, request.url ?? '/');
    if (!(await answerProvider({ host, request, response, body }))) response.writeHead(404).end();
  };
  server.on('upgrade', (request: IncomingMessage, socket: Duplex) => {
    const line = { method: 'SOCKET', url: request.url ?? '/' };
    acceptSocket(request, socket, (body) => seen.push(see(hostOf(request), line, { headers: {}, body })));
  });
  const port = await listen(server);
  const proxy = await startProxy(port);
  const stop = () => {
    proxy.stop();
    server.closeAllConnections();
    server.close();
  };
  return { port, proxyPort: proxy.port, seen, stop };
}

const hostOf = ({ headers }: IncomingMessage): string => (headers.host ?? '').replace(/:\d+$/, '');

async function answerSite(response: ServerResponse, page: string, url: string) {
  if (url === `/${page}.js`) {
    response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(await pageScript(page));
  } else if (url.includes('.')) {
    response.writeHead(404).end();
  } else {
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': sitePolicy(page) };
    response.writeHead(200, headers).end(siteHtml(page));
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString('utf8');
}
