import type { PatternName } from '../guard-patterns';
import type { Build } from '../pattern';
import { fieldPatterns } from '../pattern-fields';
import { startPattern } from '../pattern-page';
import { pastePatterns } from '../pattern-pastes';
import { sendPatterns } from '../pattern-sends';

const builds: Record<Exclude<PatternName, 'react' | 'vue'>, Build> = {
  ...fieldPatterns,
  ...pastePatterns,
  ...sendPatterns,
};
startPattern(builds);
