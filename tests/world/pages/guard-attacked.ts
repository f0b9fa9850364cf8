// A page that runs what a test hands to it, as a script of its own.
document.body.innerHTML = '<textarea id="box" rows="4"></textarea><dialog id="modal"><p>A dialog</p></dialog>';
// biome-ignore lint/security/noGlobalEval: scripts handed over by a test are run as the page's own, 2026-11-25
Object.assign(window, { __run: (code: string): unknown => globalThis.eval(code) });
