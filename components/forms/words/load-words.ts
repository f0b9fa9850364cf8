/** The word list, loaded when it is first needed (25 kB packed); see LICENSE beside it. */
export async function loadWords(): Promise<readonly string[]> {
  const { default: text } = await import('./eff-large.txt?raw');
  return text.trim().split('\n');
}
