import { useEffect } from 'react';
import { settings } from './answers';
import { useAnswer } from './use-answer';

/** Puts the chosen theme on the root element; without a choice the system's holds. */
export function useTheme(): void {
  const theme = useAnswer(settings).value?.theme ?? 'system';
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}
