import type { FailureOf } from '@/lib/core/failures';
import { z } from '@/lib/core/zod';

const text = z.nullable(z.string().check(z.maxLength(400)));

/** Facts of one field as the page tells them, see `FieldFacts`; lengths are bounded because a page wrote them. */
export const FieldFactsSchema = z.object({
  tag: z.string().check(z.maxLength(60)),
  type: text,
  name: text,
  id: text,
  autocomplete: text,
  placeholder: text,
  ariaLabel: text,
  title: text,
  labelText: text,
  nearbyText: text,
  dataAttrs: z.nullable(z.record(z.string(), z.string().check(z.maxLength(400)))),
  siblingNameValue: text,
  providerContext: text,
});

/** One visible, writable field: what it is, whether it holds something (never what), whether our recipe or the user points at it. */
export const CandidateSchema = z.object({
  ref: z.int(),
  facts: FieldFactsSchema,
  holds: z.enum(['nothing', 'value', 'mask']),
  listed: z.boolean(),
  focused: z.boolean(),
});

/** See `CandidateSchema`. */
export type Candidate = z.infer<typeof CandidateSchema>;

const failed = z.object({
  ok: z.literal(false),
  failure: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('origin-changed'), expected: z.string(), found: z.string() }),
    z.object({ kind: z.literal('document-changed') }),
    z.object({ kind: z.literal('field-hidden') }),
    z.object({ kind: z.literal('field-changed') }),
    z.object({ kind: z.literal('field-masked') }),
    z.object({ kind: z.literal('field-holds-value') }),
    z.object({ kind: z.literal('not-kept') }),
  ]),
});

/** The page's answer to `find`. `more` says that there were more fields than we looked at. */
export const FindAnswer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), fields: z.array(CandidateSchema), more: z.boolean() }),
  failed,
]);

/** The page's answer to `write`: `ok` means the field still held the key after the page reacted and after it lost focus. */
export const WriteAnswer = z.discriminatedUnion('ok', [z.object({ ok: z.literal(true) }), failed]);

/** Every way a fill can end other than filled; all are refusals, and in all of them no key stays in the page. */
export type FillFailure = FailureOf<
  | 'origin-changed'
  | 'document-changed'
  | 'field-missing'
  | 'field-ambiguous'
  | 'field-hidden'
  | 'field-changed'
  | 'field-masked'
  | 'field-holds-value'
  | 'provider-mismatch'
  | 'not-kept'
>;
