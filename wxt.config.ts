import { defineConfig } from 'wxt';

// Every mode is a production build: 'e2e' differs from it in the manifest alone.
process.env['NODE_ENV'] = 'production';

// Optional at install, asked for on the click that needs them. The e2e mode is the same code with them granted, because a
// native permission prompt cannot be answered by a headless driver.
const optionalHosts = ['https://*/*', 'http://*/*'];

// Chromium refuses a script in a page that it does not take for UTF-8; plain ASCII cannot be mistaken.
const asciiInPages = {
  name: 'ascii-in-pages',
  generateBundle(_options: unknown, bundle: Record<string, { type: string; fileName: string; code?: string }>) {
    for (const file of Object.values(bundle)) {
      if (!/^(guard|guard-scan|guard-card|fill)\.js$/.test(file.fileName) || file.code === undefined) continue;
      file.code = file.code.replace(
        /[\u0080-\uffff]/g,
        (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
    }
  },
};

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  vite: () => ({ plugins: [asciiInPages], define: { 'import.meta.env.MODE': '"production"' } }),
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  manifest: ({ browser, mode }) => ({
    name: 'Ringfence',
    description: 'Holds your AI provider keys, fills them where you ask, watches what they spend.',
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'idle',
      'notifications',
      'activeTab',
      'scripting',
      'contextMenus',
      'clipboardWrite',
      // Firefox gives it at install only, and asks nothing about it
      ...(browser === 'firefox' ? ['identity'] : []),
    ],
    // Asked for on a click: to clear a copied key (Chromium's background needs a hidden page for that), to sign in at a provider.
    optional_permissions: browser === 'firefox' ? ['clipboardRead'] : ['clipboardRead', 'offscreen', 'identity'],
    ...(mode === 'e2e' ? { host_permissions: optionalHosts } : { optional_host_permissions: optionalHosts }),
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+R' } },
      lock: { description: 'Lock the vault' },
      'open-dashboard': { description: 'Open the dashboard' },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self' https: http://localhost:* http://127.0.0.1:*; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'ringfence@ringfence.example',
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['authenticationInfo'] },
            },
          },
        }
      : { minimum_chrome_version: '144' }),
  }),
  zip: { includeSources: ['**/*'], excludeSources: ['tests/e2e/**', 'artifacts/**'] },
});
