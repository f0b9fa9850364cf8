import { fail, type Result } from '@/lib/core/result';
import { type Chosen, chooseField, type Wanted } from './choose-field';
import type { Builder } from './define-builder';
import { type FillFailure, FindAnswer, WriteAnswer } from './fill-protocol';
import type { FillRequest, OpenStep } from './fill-request';

/** Asks `fill.js` in one document something and gives back its unparsed answer; `undefined` when the document is gone. */
export type AskPage = (request: FillRequest) => Promise<unknown>;

/** One fill of one document: a nonce made for it, the origin the user agreed to, and the builder's recipe where it is known. */
export type Fill = { nonce: string; expectedOrigin: string; builder: Builder | undefined };

/**
 * Finds the one field to fill, opening it by the builder's own steps where it is not there yet and waiting for late pages.
 *
 * Looks at once, then after each open step, then once more after the page changed; about four seconds at most. Carries no key.
 * `field-missing` carries the builder's hint how to reach the field.
 */
export async function findField(ask: AskPage, fill: Fill, wanted: Wanted): Promise<Result<Chosen, FillFailure>> {
  const steps = fill.builder?.open ?? [];
  const rounds: { open: OpenStep[]; waitMs: number }[] = [
    { open: [], waitMs: 0 },
    ...steps.map((step) => ({ open: [step], waitMs: 1000 })),
    { open: [], waitMs: 1000 },
  ];
  let last: Result<Chosen, FillFailure> = fail({ kind: 'field-missing' });
  for (const round of rounds) {
    last = await look(ask, fill, wanted, round);
    if (last.ok || last.failure.kind !== 'field-missing') return last;
  }
  return fill.builder ? fail({ kind: 'field-missing', hint: fill.builder.openHint }) : last;
}

/**
 * Writes the key into the chosen field and checks that the page kept it; on any doubt nothing is written, or what was written
 * is cleared again. The only function here that handles a key; it holds it no longer than the call.
 */
export async function writeField(
  ask: AskPage,
  fill: Fill,
  write: { ref: number; value: string; replace: boolean },
): Promise<Result<true, FillFailure>> {
  const answer = WriteAnswer.safeParse(
    await ask({ phase: 'write', nonce: fill.nonce, expectedOrigin: fill.expectedOrigin, ...write }),
  );
  if (!answer.success) return fail({ kind: 'document-changed' });
  return answer.data.ok ? { ok: true, value: true } : answer.data;
}

async function look(
  ask: AskPage,
  fill: Fill,
  wanted: Wanted,
  round: { open: OpenStep[]; waitMs: number },
): Promise<Result<Chosen, FillFailure>> {
  const answer = FindAnswer.safeParse(
    await ask({
      phase: 'find',
      nonce: fill.nonce,
      expectedOrigin: fill.expectedOrigin,
      selectors: fill.builder?.fields ?? [],
      ...round,
    }),
  );
  if (!answer.success) return fail({ kind: 'document-changed' });
  return answer.data.ok ? chooseField(answer.data.fields, wanted) : answer.data;
}
