import { startPage } from '../editor-page';
import type { PatternName } from '../guard-patterns';
import type { Build } from '../pattern';
import { fieldPatterns } from '../pattern-fields';
import { frameworkPatterns } from '../pattern-frameworks';
import { pastePatterns } from '../pattern-pastes';
import { sendPatterns } from '../pattern-sends';

const builds: Record<PatternName, Build> = {
  ...fieldPatterns,
  ...pastePatterns,
  ...sendPatterns,
  ...frameworkPatterns,
};

// The first part of the host name says which.
const build = Object.entries(builds).find(([name]) => name === location.hostname.split('.')[0])?.[1];
const sent: string[] = [];
const send = (text: string): void => {
  sent.push(text);
  void fetch('/send', { method: 'POST', body: text });
};
startPage((place, hear) => {
  if (!build) throw new Error('no such pattern');
  return build({ place, send, hear });
}, sent);
