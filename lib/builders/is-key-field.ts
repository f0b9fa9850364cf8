import { fold, splitIdentifier, wordPattern } from './fold';
import { API_KEY, KEY } from './words/key';

/**
 * Whether a page's own field plainly asks for an API key, so that a key pasted into it is no accident.
 *
 * Small enough for every page: looks only at what the field says of itself (attributes, label, the text just before it), knows
 * no provider, and answers `false` when in doubt. Costs a few string tests; reads no value.
 */
export function isKeyField(element: Element): boolean {
  const kind = element.localName === 'input' && 'type' in element ? String(element.type) : 'text';
  if (!/^(?:text|password)$/.test(kind)) return false;
  const attribute = (name: string) => element.getAttribute(name) ?? '';
  const spoken = ['aria-label', 'placeholder', 'title'].map(attribute);
  const named = ['name', 'id', 'data-testid'].map((name) => splitIdentifier(attribute(name)));
  const said = [...spoken, ...named, label(element)].map(fold);
  if (said.some((text) => other.test(text))) return false;
  if (said.some((text) => apiKey.test(text))) return true;
  return said.some((text) => key.test(text)) && /^(?:sk-|[\w-]{2,8}(?:…|\.\.\.))/.test(attribute('placeholder'));
}

/** The field's label, or else the nearest short text before it within its wrappers. */
function label(element: Element): string {
  // not by classes: the element may come from another document
  const labelled: Node | undefined = Reflect.get(element, 'labels')?.[0];
  const own = labelled?.textContent?.trim();
  if (own) return own.slice(-80);
  for (let at: Element | null = element, level = 0; at && level < 4; at = at.parentElement, level += 1) {
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      if (before.matches(FIELD) || before.querySelector(FIELD)) return '';
      const text = before.textContent?.trim();
      if (text) return text.slice(-80);
    }
  }
  return '';
}

const FIELD = 'input, textarea, select, [contenteditable]';

const apiKey = wordPattern(API_KEY);
const key = wordPattern(KEY);

// What the text is about instead: something after the key, another kind of key, or a search; a few words, for size.
const other = new RegExp(
  `(?:${apiKey.source}) (?:name|id|url|label|header|hash|description)|${
    wordPattern(
      '(?:licen[sc]e|public|private|ssh|webhook|signing|encryption|session|bot|anon|publishable) (?:api )?keys?|search|filter|(?:nom|nombre|nome|name|имя|название) .*|password|passwort|contrasena|senha|mot de passe|пароль|密码|名称|搜索|名前|キー名|パスワード|이름|비밀번호|नाम|पासवर्ड',
    ).source
  }`,
);
