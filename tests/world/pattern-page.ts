import { startPage } from './editor-page';
import type { Build } from './pattern';

/** Shows the one of these patterns that the first part of the host name says. */
export function startPattern(builds: Readonly<Record<string, Build>>): void {
  const build = builds[location.hostname.split('.')[0] ?? ''];
  const sent: string[] = [];
  const send = (text: string): void => {
    sent.push(text);
    void fetch('/send', { method: 'POST', body: text });
  };
  startPage((place, hear) => {
    if (!build) throw new Error('no such pattern');
    return build({ place, send, hear });
  }, sent);
}
