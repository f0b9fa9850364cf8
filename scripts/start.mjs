// `npm start`: installs what is missing, builds, and hands over to the tour on the pinned Node.
import { ensureBrowsers, ensurePackages, foundFamilies, pinned, run } from './setup.mjs';

ensurePackages();
if (foundFamilies().length === 0 && !ensureBrowsers(['chromium'])) process.exit(1);
const env = pinned();
const isHeadless = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
const isFirefox = process.env.RINGFENCE_BROWSER === 'firefox' || !foundFamilies().includes('chromium');
console.log('Building');
run('wxt', ['build', ...(isFirefox ? ['-b', 'firefox'] : [])], { env, stdio: ['ignore', 'ignore', 'inherit'] });
run('tsx', [isHeadless ? 'scripts/tour.ts' : 'scripts/visit.ts'], { env });
