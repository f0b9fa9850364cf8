declare module '*.svelte' {
  import type { Component } from 'svelte';

  const component: Component;
  // biome-ignore lint/style/noDefaultExport: what the Svelte compiler writes
  export default component;
}
