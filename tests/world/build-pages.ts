import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { compile } from 'svelte/compiler';

const folder = fileURLToPath(new URL('./pages/', import.meta.url));
const entries = [
  'bolt-like.tsx',
  'dialog.tsx',
  'hidden-twins.ts',
  'svelte-page.ts',
  'vue-page.ts',
  'env-table.tsx',
  'chat.ts',
  'attack-page.ts',
  'many-fields.ts',
];

/** The pages that draw `form-patterns` with one framework each. */
const forms = [
  'form-react.tsx',
  'form-vue.ts',
  'form-svelte.ts',
  'form-angular.ts',
  'form-solid.ts',
  'form-jquery.ts',
  'form-mui.tsx',
  'form-antd.tsx',
  'form-lit.ts',
  'form-editors.ts',
];

/** The form pages, React's a second time with React 18 as `form-react18`; large, so built only where they are used. */
export async function buildForms(): Promise<Map<string, string>> {
  const old = await bundle(['form-react.tsx'], { react: 'react-18', 'react-dom': 'react-dom-18' });
  return new Map([...(await bundle(forms)), ['form-react18', old.get('form-react') ?? '']]);
}

/** One page for each editor the guard is proved in, by the names that `guard-editors.test.ts` gives as hosts. */
const editors = [
  'guard-plain.ts',
  'guard-prosemirror.ts',
  'guard-lexical.ts',
  'guard-slate.tsx',
  'guard-quill.ts',
  'guard-codemirror.ts',
  'guard-monaco.ts',
];

/** The editor pages with the real editors in them; Monaco alone has megabytes, so built only where they are used. */
export const buildEditors = (): Promise<Map<string, string>> => bundle(editors);

/** Bundles the sample pages with the real frameworks in their production builds; answers script text by page name. */
export const buildPages = (): Promise<Map<string, string>> => bundle(entries);

async function bundle(names: string[], alias: Record<string, string> = {}): Promise<Map<string, string>> {
  const result = await build({
    entryPoints: names.map((entry) => folder + entry),
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
  return new Map(result.outputFiles.map((file) => [basename(file.path, '.js'), file.text]));
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
