// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { isKeyField } from '@/lib/builders/is-key-field';

const last = (html: string): Element => {
  document.body.innerHTML = html;
  const field = [...document.querySelectorAll('input, textarea, [contenteditable]')].at(-1);
  if (!field) throw new Error('no field');
  return field;
};

test.each([
  '<label for="a">OpenAI API key</label><input id="a" type="password">',
  '<span>Anthropic API Key:</span><input type="password" placeholder="Enter API Key">',
  '<input name="apiKey" placeholder="sk-...">',
  '<div><p>API-Schlüssel</p></div><div><input type="text"></div>',
  '<label>接口密钥 <input type="password"></label>',
  '<label>Key <input type="password" placeholder="sk-xxx"></label>',
])('a field that asks for an API key is one: %s', (html) => expect(isKeyField(last(html))).toBe(true));

test.each([
  '<textarea placeholder="Message"></textarea>',
  '<input type="password" name="password"><label>',
  '<label>API key name <input></label>',
  '<label>License key <input></label>',
  '<input type="search" placeholder="API key">',
  '<label>API key <input type="password"></label><div contenteditable="true" aria-label="Chat"></div>',
  '<input type="text" placeholder="Search API keys">',
])('anything else is not: %s', (html) => expect(isKeyField(last(html))).toBe(false));
