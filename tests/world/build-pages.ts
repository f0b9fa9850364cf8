import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { compile } from 'svelte/compiler';

const folder = fileURLToPath(new URL('./pages/', import.meta.url));
const scripts = new Map<string, Promise<string>>();

/** What stands in for a page's packages: React's form is drawn once more with React 18. */
const older: Record<string, { of: string; alias: Record<string, string> }> = {
  'form-react18': { of: 'form-react', alias: { react: 'react-18', 'react-dom': 'react-dom-18' } },
};

/** The script of a sample page, bundled with the real framework in its production build when it is first asked for. */
export function pageScript(name: string): Promise<string> {
  const known = scripts.get(name) ?? bundle(name);
  scripts.set(name, known);
  return known;
}

async function bundle(name: string): Promise<string> {
  const { of, alias } = older[name] ?? { of: name, alias: {} };
  const file = (await readdir(folder)).find((each) => each.replace(/\.tsx?$/, '') === of);
  if (file === undefined) throw new Error(`no sample page '${name}'`);
  const result = await build({
    entryPoints: [folder + file],
    alias,
    outdir: '/pages',
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    conditions: ['browser', 'svelte', 'production'],
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    plugins: [svelteFiles, styleSheets],
    loader: { '.ttf': 'empty' },
    logLevel: 'error',
  });
  return result.outputFiles.find(({ path }) => path.endsWith('.js'))?.text ?? '';
}

const svelteFiles: Plugin = {
  name: 'svelte',
  setup: (hooks) => {
    hooks.onLoad({ filter: /\.svelte$/ }, async ({ path }) => {
      const { js } = compile(await readFile(path, 'utf8'), { filename: path, generate: 'client' });
      return { contents: js.code, loader: 'js' };
    });
  },
};

/** A page is one script, so a style sheet that a package brings is put in by script. */
const styleSheets: Plugin = {
  name: 'style sheets',
  setup: (hooks) => {
    hooks.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const css = JSON.stringify(await readFile(path, 'utf8'));
      return {
        contents: `document.head.append(Object.assign(document.createElement('style'), { textContent: ${css} }))`,
      };
    });
  },
};
