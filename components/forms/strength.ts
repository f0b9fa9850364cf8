import { loadWords } from './words/load-words';

/** How hard a passphrase is to guess for somebody who has the disk, in words. */
export type Strength = { level: 0 | 1 | 2 | 3; word: string; advice: string };

/** Guesses needed, as powers of ten. Above the last one an offline attacker gives up; zxcvbn's own 'very strong' starts at 10. */
const steps = [8, 11, 14] as const;

const levels: readonly Strength[] = [
  { level: 0, word: 'Too easy', advice: 'Guessed within minutes by somebody who has this disk. Add words.' },
  {
    level: 1,
    word: 'Weak',
    advice: 'Holds against a person at this keyboard, not against somebody who has this disk.',
  },
  { level: 2, word: 'Fair', advice: 'One or two more uncommon words make it strong.' },
  { level: 3, word: 'Strong', advice: 'Out of reach even for somebody who copies this disk.' },
];

/** Words of our own world that zxcvbn does not know and people put into passphrases here. */
const ownWords = ['openai', 'anthropic', 'claude', 'chatgpt', 'openrouter', 'gemini', 'apikey', 'secret', 'ringfence'];
const years = Array.from({ length: 12 }, (_, index) => String(2016 + index));
const usual = [
  'password',
  'passwort',
  'letmein',
  'qwerty',
  'qwertz',
  'azerty',
  'iloveyou',
  'admin',
  'welcome',
  'dragon',
];

/** Loads the estimator once (about 40 kB packed with its words) and gives a function that rates at once. */
export async function loadStrength(): Promise<(passphrase: string) => Strength> {
  const [{ ZxcvbnFactory }, words] = await Promise.all([import('@zxcvbn-ts/core'), loadWords()]);
  const zxcvbn = new ZxcvbnFactory({
    dictionary: { usual: [...usual, ...ownWords, 'api', 'key', ...years], words: [...words] },
  });
  return (passphrase) => rate(zxcvbn.check(passphrase).guessesLog10);
}

/** The level for a number of guesses, as a power of ten. */
export function rate(guessesLog10: number): Strength {
  const level = steps.filter((step) => guessesLog10 >= step).length;
  return levels[level] ?? weakest;
}

const weakest: Strength = { level: 0, word: 'Too easy', advice: 'Add words.' };
