import { type DocumentRef, framesOf, type InjectionProblem, runFile, runFunction } from '@/lib/browser/scripting';
import { callFill } from '@/lib/builders/call-fill';
import { chooseField, type Offered, offerFields, type Wanted } from '@/lib/builders/choose-field';
import type { Builder } from '@/lib/builders/define-builder';
import { type Candidate, FindAnswer } from '@/lib/builders/fill-protocol';
import type { FillRequest, OpenStep } from '@/lib/builders/fill-request';
import type { Site } from '@/lib/builders/match-site';
import type { KnownFailure } from '@/lib/core/failures';
import { fail, ok, type Result } from '@/lib/core/result';
import { z } from '@/lib/core/zod';

/** Where to look: the tab's top document, whose page it is, and for whose key. */
export type Search = { document: DocumentRef; site: Site; wanted: Wanted };

/** One field in one document, as `fill.js` there remembers it under the nonce. */
export type Place = { document: DocumentRef; nonce: string; ref: number };

/**
 * Finds the one field for a key: in the top document as it is, else in the one frame of the same origin that has it, else after
 * the builder's own controls were pressed or the page had a second to come up. Frames of other origins are never looked at.
 */
export async function findField(search: Search): Promise<Result<Place, KnownFailure>> {
  const { site, document } = search;
  const here = await openLook(search, document);
  if (!here.ok) return here;
  const first = await here.value.choose([], 0);
  if (!isMissing(first)) return first;
  const framed = await inFrames(search);
  if (!isMissing(framed)) return framed;
  const second = await here.value.choose(site.builder?.open ?? [], lateMs(site.builder));
  if (!isMissing(second)) return second;
  return fail({ kind: 'field-missing', ...(site.builder?.openHint ? { hint: site.builder.openHint } : {}) });
}

/** The fields a person may choose from, in the top document and its frames of the same origin. */
export async function listFields(search: Search): Promise<Result<(Place & Omit<Offered, 'ref'>)[], KnownFailure>> {
  const documents = [search.document, ...(await framesOf(search.document.tabId, search.site.origin))];
  const offered: (Place & Omit<Offered, 'ref'>)[] = [];
  for (const document of documents.slice(0, MOST_FRAMES)) {
    const look = await openLook(search, document);
    const fields = look.ok ? await look.value.fields([], 0) : look;
    if (!look.ok || !fields.ok) {
      if (document === search.document && !fields.ok) return fields;
      continue;
    }
    for (const field of offerFields(fields.value, search.wanted))
      offered.push({ document, nonce: look.value.nonce, ...field });
  }
  return ok(offered.toSorted((a, b) => Number(b.likely) - Number(a.likely)));
}

/** Asks `fill.js` in one document; the answer is yet unparsed. */
export const askPage = (
  document: DocumentRef,
  request: FillRequest,
): Promise<{ answer?: unknown; problem?: InjectionProblem | undefined }> => runFunction(document, callFill, [request]);

/** An answer that is not of the agreed shape, or none, means that the document is no longer the one we spoke to. */
export function parseAnswer<A extends { ok: true } | { ok: false; failure: KnownFailure }>(
  schema: z.ZodMiniType<A>,
  { answer, problem }: { answer?: unknown; problem?: InjectionProblem | undefined },
): Result<Extract<A, { ok: true }>, KnownFailure> {
  const result = z.safeParse(schema, answer);
  if (problem || !result.success) return fail({ kind: 'document-changed' });
  return isFilled(result.data) ? ok(result.data) : fail(failureOf(result.data));
}

const MOST_FRAMES = 8;

/** How long a page may take to show the field: longer where a dialog has to open. */
const lateMs = (builder: Builder | undefined): number => (builder && builder.open.length > 0 ? 1500 : 1000);

type Look = {
  nonce: string;
  fields: (open: OpenStep[], waitMs: number) => Promise<Result<Candidate[], KnownFailure>>;
  choose: (open: OpenStep[], waitMs: number) => Promise<Result<Place, KnownFailure>>;
};

/** Puts `fill.js` into a document; each document gets a nonce of its own. */
async function openLook({ site, wanted }: Search, document: DocumentRef): Promise<Result<Look, KnownFailure>> {
  if (await runFile(document, '/fill.js')) return fail({ kind: 'document-changed' });
  const call = { nonce: crypto.randomUUID(), expectedOrigin: site.origin, selectors: site.builder?.fields ?? [] };
  const fields: Look['fields'] = async (open, waitMs) => {
    const found = parseAnswer(FindAnswer, await askPage(document, { phase: 'find', ...call, open, waitMs }));
    return found.ok ? ok(found.value.fields) : found;
  };
  return ok({
    nonce: call.nonce,
    fields,
    choose: async (open, waitMs) => {
      const found = await fields(open, waitMs);
      const chosen = found.ok ? chooseField(found.value, wanted) : found;
      if (chosen.ok) return ok({ document, nonce: call.nonce, ref: chosen.value.ref });
      await askPage(document, { phase: 'end', nonce: call.nonce });
      return chosen;
    },
  });
}

/** The field of the one frame that has it; two frames that do are a choice of the user's. */
async function inFrames(search: Search): Promise<Result<Place, KnownFailure>> {
  const frames = await framesOf(search.document.tabId, search.site.origin);
  const found: Result<Place, KnownFailure>[] = [];
  for (const frame of frames.slice(0, MOST_FRAMES)) {
    const look = await openLook(search, frame);
    // A frame that went away, or stands inside another origin, has no field for us.
    const chosen = look.ok ? await look.value.choose([], 0) : look;
    if (chosen.ok || !SKIPPED.has(chosen.failure.kind)) found.push(chosen);
  }
  const [one, two] = found;
  return two ? fail({ kind: 'field-ambiguous', count: found.length }) : (one ?? fail({ kind: 'field-missing' }));
}

const SKIPPED: ReadonlySet<KnownFailure['kind']> = new Set(['field-missing', 'document-changed', 'origin-changed']);

const isMissing = (result: Result<unknown, KnownFailure>): boolean =>
  !result.ok && result.failure.kind === 'field-missing';

const isFilled = <A extends { ok: boolean }>(answer: A): answer is Extract<A, { ok: true }> => answer.ok;

const failureOf = (answer: { ok: true } | { ok: false; failure: KnownFailure }): KnownFailure =>
  answer.ok ? { kind: 'unexpected' } : answer.failure;
