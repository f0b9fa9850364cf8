import { describe, expect, test } from 'vitest';
import { classifyField } from '@/lib/builders/classify-field';
import { FOREIGN_KEY_FIELDS, FOREIGN_OTHER_FIELDS } from './foreign-fields';
import { SERVICE_FIELDS, WORDED_KEY_FIELDS } from './service-fields';
import { fieldFacts, KEY_FIELDS, OTHER_FIELDS } from './unseen-fields';

describe('fields of products nobody described', () => {
  test.each(
    [...KEY_FIELDS, ...FOREIGN_KEY_FIELDS, ...WORDED_KEY_FIELDS].map(
      ([provider, sketch]) => [JSON.stringify(sketch), provider, sketch] as const,
    ),
  )('takes a key: %s', (_, provider, sketch) => {
    const verdict = classifyField(fieldFacts(sketch));
    expect(verdict).toMatchObject({ isKeyField: true, provider });
  });

  test.each(
    [...OTHER_FIELDS, ...FOREIGN_OTHER_FIELDS, ...SERVICE_FIELDS].map(
      (sketch) => [JSON.stringify(sketch), sketch] as const,
    ),
  )('takes no key: %s', (_, sketch) => {
    expect(classifyField(fieldFacts(sketch)).isKeyField).toBe(false);
  });
});

test('a field that asks for an API key is no cell of a table, whatever stands empty before it', () => {
  const beside = (labelText: string) =>
    classifyField(fieldFacts({ type: 'text', labelText, siblingNameValue: '' })).isKeyField;
  expect(['OpenAI API key', 'API Key (Optional)', 'Clé API', 'API-Schlüssel'].map(beside)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(['Value', 'Secret value', ''].map(beside)).toEqual([false, false, false]);
});
