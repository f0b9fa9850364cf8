// `npm start`: installs what is missing, builds, and hands over to the tour on the pinned Node.
import { ensureBrowsers, ensurePackages, pinned, run } from './setup.mjs';

ensurePackages();
if (!ensureBrowsers(['chromium'])) process.exit(1);
const env = pinned();
// The driver cannot answer a native permission prompt, so it takes the build with the hosts granted; a person gets the real one.
const headless = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
console.log('Building');
run('wxt', ['build', ...(headless ? ['--mode', 'e2e'] : [])], { env, stdio: ['ignore', 'ignore', 'inherit'] });
run('tsx', [headless ? 'scripts/tour.ts' : 'scripts/visit.ts'], { env });
