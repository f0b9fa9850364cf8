import type { FieldFacts } from './field-facts';
import { fold, splitIdentifier } from './fold';
import { OTHER_OF_PROVIDERS } from './words/other-services';
import { GENERIC_PROVIDER, KEY_PREFIXES, PROVIDERS } from './words/providers';

/** Every AI provider a text names, in our order; a gateway or 'OpenAI-compatible' names nobody (`generic`). */
export function providersIn(text: string, allowWeak: boolean): { ids: string[]; generic: boolean } {
  let rest = fold(text).replace(notTheirModels, ' ');
  const before = rest;
  rest = rest.replace(generics, ' ');
  const generic = rest !== before;
  const ids: string[] = [];
  // Most texts name nobody: one look for any of them spares a look for each.
  if (!anyProvider.test(rest)) return { ids, generic };
  for (const { id, names, all } of matchers) {
    const next = rest.replace(allowWeak ? all : names, ' ');
    if (next !== rest) ids.push(id);
    rest = next;
  }
  return { ids, generic };
}

/** Whether a folded text may name any provider, told in one look; a weak name counts. */
export const namesProvider = (folded: string): boolean => anyGeneric.test(folded) || anyProvider.test(folded);

/** Whose key a placeholder's example looks like: a provider, `null` for a beginning several share, `undefined` for none. */
export function providerOfExample(placeholder: string): string | null | undefined {
  for (const [prefix, id] of KEY_PREFIXES) if (prefix.test(placeholder)) return id;
  return undefined;
}

/** Where a provider's name was found: in the field's own words, chosen beside it, as a title over it, in the text around it, or nowhere. */
export type NamedProvider = {
  id: string | null;
  from: 'own' | 'chosen' | 'title' | 'around' | 'none';
  generic: boolean;
};

/**
 * The provider a field's facts name.
 *
 * The field's own words come first, each source by itself, because labels are often noisy; two names in one source decide
 * nothing unless the example key's beginning picks one. Text around the field counts only when it names exactly one.
 */
export function nameProvider(facts: FieldFacts): NamedProvider {
  const example = providerOfExample(facts.placeholder ?? '');
  if (example) return { id: example, from: 'own', generic: false };
  const ids = [facts.name, facts.id, ...Object.values(facts.dataAttrs ?? {})].map((text) =>
    splitIdentifier(text ?? ''),
  );
  let generic = false;
  for (const text of [...ids, facts.placeholder, facts.ariaLabel, facts.labelText, facts.title]) {
    const found = providersIn(text ?? '', true);
    const single = found.ids.length === 1 ? found.ids[0] : undefined;
    if (single) return { id: single, from: 'own', generic: false };
    generic ||= found.generic;
    if (example === null && found.ids.includes('openai')) return { id: 'openai', from: 'own', generic: false };
  }
  const chosen = providersIn(facts.providerContext ?? '', true);
  if (chosen.ids[0]) return { id: chosen.ids[0], from: 'chosen', generic: false };
  if (generic || chosen.generic) return { id: null, from: generic ? 'own' : 'chosen', generic: true };
  for (const text of [...(facts.nearbyText ?? '').split(' / '), facts.nearbyText ?? '']) {
    const found = providersIn(text, isName(text));
    const single = found.ids.length === 1 ? found.ids[0] : undefined;
    if (single) return { id: single, from: isName(text) ? 'title' : 'around', generic: false };
    if (found.ids.length > 1) break;
  }
  return { id: null, from: 'none', generic: false };
}

/**
 * A title of a few words: 'Replicate' or 'Replicate connection' over a field names the provider, 'replicate' in a sentence does not.
 */
const isName = (text: string): boolean =>
  /^(?:\p{Lu}\p{Ll}+ )?\p{Lu}[\p{L}\p{N}.]*(?: \p{L}+){0,2}$/u.test(text.trim());

const word = (names: string) =>
  new RegExp(`(?<![a-z0-9])(?:${names})(?: ?ai)?(?! ?[a-z]*compat)(?![a-z0-9])|${cjkOnly(names)}`, 'g');

/** The alternatives written in a script without spaces, which need no word boundary. */
function cjkOnly(names: string): string {
  return names.match(/[\u3040-\u9fff\uac00-\ud7af]+/g)?.join('|') ?? '(?!)';
}

const notTheirModels = new RegExp(`(?<![a-z0-9])(?:${OTHER_OF_PROVIDERS})(?![a-z0-9])`, 'g');
const generics = word(GENERIC_PROVIDER);
const anyGeneric = new RegExp(generics.source);
const every = PROVIDERS.map(([, names, weak]) => (weak ? `${names}|${weak}` : names)).join('|');
const anyProvider = new RegExp(word(every).source);
const matchers = PROVIDERS.map(([id, names, weak]) => ({
  id,
  names: word(names),
  all: word(weak ? `${names}|${weak}` : names),
}));
