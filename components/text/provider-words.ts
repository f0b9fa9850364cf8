import { names } from '@/lib/providers/names';

/** A provider's name for people; its id where this version does not know it. */
export const providerName = (id: string): string => names[id] ?? id;

/** The stable colour of a provider in every chart and mark. */
export function providerColour(id: string): string {
  const index = Object.keys(names).indexOf(id);
  return `var(--series-${index < 0 ? 7 : index % 7})`;
}
