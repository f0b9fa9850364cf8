import { settings } from './answers';
import { useAnswer } from './use-answer';

const USUAL = 90;

/** The age in days from which a key is old, as its owner set it; 0 = never. The usual one while the settings are read. */
export const useMaxDays = (): number => useAnswer(settings).value?.keyMaxDays ?? USUAL;
