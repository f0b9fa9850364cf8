import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { providersIn } from '@/lib/builders/name-provider';
import { builders } from '@/lib/builders/registry';

const folder = new URL('../../lib/builders/', import.meta.url);
const files = readdirSync(new URL('sites/', folder)).map((name) => name.replace(/\.ts$/, ''));

test('every builder file stands in the registry under its own name, and there are at least 30', () => {
  expect(builders.map(({ id }) => String(id)).toSorted()).toEqual(files.toSorted());
  expect(builders.length).toBeGreaterThanOrEqual(30);
});

test('an origin belongs to one builder and is written as the browser writes it', () => {
  const origins = builders.flatMap((builder) => [...builder.origins]);
  expect(new Set(origins).size).toBe(origins.length);
  expect(origins.map((origin) => new URL(origin).origin)).toEqual(origins);
  expect(origins.filter((origin) => !origin.startsWith('https://'))).toEqual([]);
});

test('a builder without an origin is self-hosted, and every one says how to reach the field and take the key out', () => {
  for (const builder of builders) {
    expect([builder.id, builder.origins.length > 0 || builder.selfHosted]).toEqual([builder.id, true]);
    expect(builder.openHint).toMatch(/[.]$/);
    expect(builder.remove).toMatch(/[.]$/);
  }
});

test('no step of a recipe presses anything that saves, sends or deletes', () => {
  const names = builders.flatMap(({ open }) => open.map((step) => Object.values(step).join(' ')));
  expect(names.filter((name) => /save|submit|delete|remove|revoke|send|connect$/i.test(name))).toEqual([]);
});

test('the classifier knows no builder by name: its words are general, a product’s own stand in its file', () => {
  const general = ['words', '.'].flatMap((place) =>
    readdirSync(new URL(`${place}/`, folder))
      .filter((name) => name.endsWith('.ts') && name !== 'registry.ts')
      .map((name) =>
        readFileSync(new URL(`${place}/${name}`, folder), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''),
      ),
  );
  // A builder that is also a provider of models, or a service with secrets of its own, is known as that.
  const services =
    /^(?:OpenRouter BYOK|NanoGPT BYOK|Langfuse|LangWatch|Vercel|Netlify|Supabase|Plane|Replit|Chef|v0|Bolt|Perplexica)$/;
  const products = builders
    .map(({ name }) => name)
    .filter((name) => !services.test(name) && providersIn(name, false).ids.length === 0);
  const named = products.filter((name) =>
    general.some((text) =>
      new RegExp(`(?<![a-z])${name.toLowerCase().replace(/[^a-z0-9]+/g, '[ ?.-]*')}(?![a-z])`).test(text.toLowerCase()),
    ),
  );
  expect(named).toEqual([]);
});
