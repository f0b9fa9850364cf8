import { type FormField, type FormPattern, formPatterns } from './form-patterns';
import { publishState } from './page-state';

/** What a framework's page is given: the pattern to draw, and the ids its fields shall have. */
export type FormSpec = FormPattern & { idOf: (field: FormField) => string };

/**
 * Draws the pattern that the address names with one framework. `mount` answers what the application holds by field, which is what
 * tests check.
 */
export function startForm(mount: (root: HTMLElement, spec: FormSpec) => () => Record<string, string>): void {
  const pattern = formPatterns[new URLSearchParams(location.search).get('pattern') ?? 'plain'];
  const root = document.querySelector<HTMLElement>('#root');
  if (!pattern || !root) throw new Error('no such pattern');
  const salt = pattern.randomIds ? `-${Math.random().toString(36).slice(2, 8)}` : '';
  let read = (): Record<string, string> => ({});
  publishState(() => ({ values: read() }));
  const start = () => {
    read = mount(root, { ...pattern, idOf: ({ key }) => `field-${key}${salt}` });
  };
  if (pattern.lateMs) setTimeout(start, pattern.lateMs);
  else start();
}

/** The values a form begins with. */
export const firstValues = ({ fields }: FormPattern): Record<string, string> =>
  Object.fromEntries(fields.map(({ key, value }) => [key, value ?? '']));
