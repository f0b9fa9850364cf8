/** Which sample page answers at which host. Hosts of real builders carry a page in the pattern of the real one. */
export const sites: Readonly<Record<string, string>> = {
  'bolt.diy': 'bolt-like',
  'librechat.example': 'dialog',
  'tavern.example': 'hidden-twins',
  'hollama.example': 'svelte-page',
  'nextchat.example': 'vue-page',
  'deploy.example': 'env-table',
  'chat.example': 'chat',
  'attack.example': 'attack-page',
  'evil.example': 'attack-page',
  'crowded.example': 'many-fields',
};

/** The HTML around a page's script: strict about what may run, as real builders are. */
export function siteHtml(page: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${page}</title></head><body><div id="root"></div><script src="/${page}.js"></script></body></html>`;
}

/** Templates that are compiled in the page, and attacks that a test hands it, need `eval`, the other pages forbid it. */
export function sitePolicy(page: string): string {
  const evaluates = /^(?:vue-page|form-vue|form-angular|guard-attacked|guard-files)$/.test(page);
  return `default-src 'self'; style-src 'self' 'unsafe-inline'; script-src 'self'${evaluates ? " 'unsafe-eval'" : ''}`;
}
