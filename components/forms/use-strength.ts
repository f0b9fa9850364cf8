import { useState } from 'react';
import { loadStrength, type Strength } from './strength';

let loading: ReturnType<typeof loadStrength> | undefined;

/** The strength of what was typed last; the estimator is loaded with the first letter. */
export function useStrength() {
  const [value, setValue] = useState<Strength>();
  const check = async (text: string): Promise<Strength> => {
    loading ??= loadStrength();
    const strength = (await loading)(text);
    setValue(text === '' ? undefined : strength);
    return strength;
  };
  return { value, check };
}
