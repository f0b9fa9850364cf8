import { loadWords } from './words/load-words';

/**
 * Six words drawn from the 7,776 of the EFF list by the browser's cryptographic random numbers: 77 bits, and easy to write
 * down. Draws that would favour early words are thrown away and drawn again.
 */
export async function sixWords(): Promise<string> {
  const words = await loadWords();
  return Array.from({ length: 6 }, () => words[below(words.length)] ?? '').join(' ');
}

function below(limit: number): number {
  const fair = Math.floor(0x1_0000_0000 / limit) * limit;
  for (;;) {
    const [draw = fair] = crypto.getRandomValues(new Uint32Array(1));
    if (draw < fair) return draw % limit;
  }
}
