import { createInterface } from 'node:readline';
import { classifyField } from '@/lib/builders/classify-field';
import { z } from '@/lib/core/zod';

// Reads one case of the field corpus a line, without labels, and writes the general classifier's answer a line; no registry.

const text = z.optional(z.nullable(z.string()));

const Case = z.object({
  case_id: z.string(),
  tag: z.string(),
  type: text,
  name: text,
  id: text,
  autocomplete: text,
  placeholder: text,
  aria_label: text,
  title: text,
  label_text: text,
  nearby_text: text,
  data_attrs: z.optional(z.nullable(z.record(z.string(), z.unknown()))),
  sibling_name_value: text,
  provider_context: text,
});

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue;
  const one = Case.parse(JSON.parse(line));
  const verdict = classifyField({
    tag: one.tag,
    type: one.type ?? null,
    name: one.name ?? null,
    id: one.id ?? null,
    autocomplete: one.autocomplete ?? null,
    placeholder: one.placeholder ?? null,
    ariaLabel: one.aria_label ?? null,
    title: one.title ?? null,
    labelText: one.label_text ?? null,
    nearbyText: one.nearby_text ?? null,
    dataAttrs: one.data_attrs
      ? Object.fromEntries(Object.entries(one.data_attrs).map(([k, v]) => [k, String(v)]))
      : null,
    siblingNameValue: one.sibling_name_value ?? null,
    providerContext: one.provider_context ?? null,
  });
  const { isKeyField, provider, score } = verdict;
  console.log(JSON.stringify({ case_id: one.case_id, is_api_key_field: isKeyField, provider, score }));
}
