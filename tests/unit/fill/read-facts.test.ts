// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { lookAnew } from '@/lib/fill/inside';
import { readFacts } from '@/lib/fill/read-facts';

/** The facts of the last field of a page. */
const factsOf = (html: string) => {
  document.body.innerHTML = html;
  lookAnew();
  const field = [...document.querySelectorAll<HTMLElement>('input, textarea, [contenteditable]')].at(-1);
  if (!field) throw new Error('no field');
  return readFacts(field);
};

test('a field without a label is labelled by the text before it, out of its wrappers', () => {
  expect(
    factsOf('<div><span>OpenAI API Key:</span><div><div><input type="password"></div></div></div>').labelText,
  ).toBe('OpenAI API Key:');
});

test('the text before another field is not this one’s', () => {
  expect(factsOf('<p>OpenAI API key</p><input><p>Message</p><textarea></textarea>').labelText).toBe('Message');
});

test('a row with buttons above a box for long text is no label of it', () => {
  expect(factsOf('<div>OpenAI API Key: not set <button>Edit</button></div><textarea></textarea>').labelText).toBeNull();
});

test('the heading of the section and what is chosen beside the field are told', () => {
  const facts = factsOf(
    '<section><h2>Model providers</h2><select><option>OpenAI</option><option selected>Groq</option></select><label>API key <input></label></section>',
  );
  expect(facts).toMatchObject({ labelText: 'API key', providerContext: 'Groq' });
  expect(facts.nearbyText).toContain('Model providers');
});

test('the NAME beside a VALUE is read from a field or from shown text', () => {
  expect(
    factsOf('<table><tr><td><input value="OPENAI_API_KEY"></td><td><input></td></tr></table>').siblingNameValue,
  ).toBe('OPENAI_API_KEY');
  expect(factsOf('<div><code>GEMINI_API_KEY</code><div><input></div></div>').siblingNameValue).toBe('GEMINI_API_KEY');
  expect(
    factsOf('<form><label>Email <input></label><label>API key <input></label></form>').siblingNameValue,
  ).toBeNull();
});

test('a label that stands after its field labels it, and a column’s head is near every row of it', () => {
  expect(factsOf('<div><input placeholder=" "><label>Anthropic API key</label></div>').labelText).toBe(
    'Anthropic API key',
  );
  expect(factsOf('<div><input><label for="b">Other</label></div>').labelText).toBeNull();
  const rows = ['OpenAI', 'Mistral'].map((name) => `<tr><td>${name}</td><td><input></td></tr>`).join('');
  const facts = factsOf(
    `<table><thead><tr><th>Provider</th><th>API key</th></tr></thead><tbody>${rows}</tbody></table>`,
  );
  expect([facts.labelText, facts.nearbyText]).toEqual(['Mistral', 'API key']);
});

test('a field before is no NAME because its id is written with underscores', () => {
  const form = (id: string) => factsOf(`<form><input id="${id}" type="text"><input id="api_key" type="text"></form>`);
  for (const id of ['base_url', 'custom_api_url_text', 'model_id']) expect(form(id).siblingNameValue).toBeNull();
  expect(factsOf('<div><input placeholder="e.g. CLIENT_KEY"><input></div>').siblingNameValue).toBe('');
});

test('no value of a field is ever told, not even one that stands where a NAME would', () => {
  const canary = `sk-CANARY-${crypto.randomUUID()}`;
  const told = JSON.stringify(
    factsOf(`<div><input value="${canary}"><textarea>${canary}</textarea><input value="${canary}"></div>`),
  );
  expect(told).not.toContain('CANARY');
});

test('long texts are cut: a label keeps its end, the rest their beginning', () => {
  const facts = factsOf(`<p>${'x '.repeat(400)}API key</p><input placeholder="${'y'.repeat(900)}">`);
  expect(facts.labelText?.endsWith('API key')).toBe(true);
  expect(Math.max(facts.labelText?.length ?? 0, facts.placeholder?.length ?? 0)).toBeLessThanOrEqual(300);
});
