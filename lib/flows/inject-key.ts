import { type DocumentRef, type InjectionProblem, runFile, runFunction, topDocument } from '@/lib/browser/scripting';
import { callFill } from '@/lib/builders/call-fill';
import { chooseField } from '@/lib/builders/choose-field';
import type { Builder } from '@/lib/builders/define-builder';
import { FindAnswer, WriteAnswer } from '@/lib/builders/fill-protocol';
import type { FillRequest } from '@/lib/builders/fill-request';
import { matchSite, type Site } from '@/lib/builders/match-site';
import type { KnownFailure } from '@/lib/core/failures';
import { fail, ok, type Result } from '@/lib/core/result';
import type { Secret } from '@/lib/core/secret';
import { z } from '@/lib/core/zod';
import type { MessageIn, MessageOut } from '@/lib/messaging/protocol';

/** What the flow needs of the vault; the vault itself decides whether a key may leave. */
export type Custody = {
  /** The key's provider, or why it can't be told. */
  providerOf(keyId: string): Promise<Result<string, KnownFailure>>;
  /** Origins the user gave to self-hosted builders. */
  assignedOrigins(): Promise<ReadonlyMap<string, string>>;
  /** Records that the user agreed, in our popup, to this key on this origin. */
  consent(keyId: string, origin: string): Promise<Result<unknown, KnownFailure>>;
  /** Whether the key may be filled on this origin, without releasing it. */
  allows(keyId: string, origin: string): Promise<Result<unknown, KnownFailure>>;
  /** The key itself, for this origin only. */
  release(keyId: string, origin: string): Promise<Result<Secret, KnownFailure>>;
  /** Writes the placement after a fill, and the audit line of either outcome. */
  record(act: {
    keyId: string;
    origin: string;
    builderId: string | null;
    outcome: 'filled' | KnownFailure['kind'];
  }): Promise<void>;
};

type Request = MessageIn<'key.inject'>;
type Filled = MessageOut<'key.inject'>;

const waitForFieldMs = 1500;

/**
 * Fills one key into the one key field of the tab's top document, or says why not.
 *
 * The document is fixed first (`documentId`), and its origin is compared in the page before every step; the key leaves the vault only
 * after a field was found and chosen. Never presses Save. Every outcome with a known origin leaves an audit line.
 */
export async function injectKey(custody: Custody, request: Request): Promise<Result<Filled, KnownFailure>> {
  const provider = await custody.providerOf(request.keyId);
  if (!provider.ok) return provider;
  const document = await topDocument(request.tabId);
  if (typeof document === 'string') return fail({ kind: 'page-not-fillable' });
  const site = matchSite(document.url, await custody.assignedOrigins());
  if (!site.ok) return site;
  const { origin, builder } = site.value;
  if (document.origin !== origin) return fail({ kind: 'origin-changed', expected: origin, found: document.origin });

  const filled = await fillInto(custody, { request, document, site: site.value, provider: provider.value });
  const outcome = filled.ok ? 'filled' : filled.failure.kind;
  await custody.record({ keyId: request.keyId, origin, builderId: builder?.id ?? null, outcome });
  if (!filled.ok) return filled;
  return ok({ origin, builderName: builder?.name ?? null, saveHint: builder?.saveControl ?? null });
}

type Plan = { request: Request; document: DocumentRef; site: Site; provider: string };

async function fillInto(custody: Custody, plan: Plan): Promise<Result<unknown, KnownFailure>> {
  const { request, document, site } = plan;
  if (request.consentOrigin !== undefined) {
    if (request.consentOrigin !== site.origin)
      return fail({ kind: 'origin-changed', expected: request.consentOrigin, found: site.origin });
    const consented = await custody.consent(request.keyId, site.origin);
    if (!consented.ok) return consented;
  }
  const allowed = await custody.allows(request.keyId, site.origin);
  if (!allowed.ok) return allowed;
  if (await runFile(document, '/fill.js')) return fail({ kind: 'document-changed' });

  const call = { nonce: crypto.randomUUID(), expectedOrigin: site.origin };
  const chosen = await findField(plan, call);
  if (!chosen.ok) {
    await ask(document, { phase: 'end', nonce: call.nonce });
    return chosen;
  }
  const secret = await custody.release(request.keyId, site.origin);
  if (!secret.ok) return secret;
  const written = await ask(document, {
    phase: 'write',
    ...call,
    ref: chosen.value.ref,
    value: secret.value.reveal(),
    replace: request.replace ?? false,
  });
  secret.value.wipe();
  return parsed(WriteAnswer, written);
}

/** Looks first at what is already there; only where there is nothing does it press the builder's own controls and look again. */
async function findField({ request, document, site, provider }: Plan, call: { nonce: string; expectedOrigin: string }) {
  const wanted = { providerId: provider, replace: request.replace ?? false };
  const look = async (open: Builder['open']) => {
    const answer = await ask(document, {
      phase: 'find',
      ...call,
      selectors: site.builder?.fields ?? [],
      open,
      waitMs: open.length > 0 ? waitForFieldMs : 0,
    });
    const found = parsed(FindAnswer, answer);
    return found.ok ? chooseField(found.value.fields, wanted) : found;
  };
  const first = await look([]);
  if (first.ok || first.failure.kind !== 'field-missing') return first;
  const second = site.builder && site.builder.open.length > 0 ? await look(site.builder.open) : first;
  if (second.ok || second.failure.kind !== 'field-missing') return second;
  return fail({ kind: 'field-missing', ...(site.builder?.openHint ? { hint: site.builder.openHint } : {}) });
}

const ask = (
  document: DocumentRef,
  request: FillRequest,
): Promise<{ answer?: unknown; problem?: InjectionProblem | undefined }> => runFunction(document, callFill, [request]);

/** An answer that is not of the agreed shape, or none, means that the document is no longer the one we spoke to. */
function parsed<A extends { ok: true } | { ok: false; failure: KnownFailure }>(
  schema: z.ZodMiniType<A>,
  { answer, problem }: { answer?: unknown; problem?: InjectionProblem | undefined },
): Result<Extract<A, { ok: true }>, KnownFailure> {
  const result = z.safeParse(schema, answer);
  if (problem || !result.success) return fail({ kind: 'document-changed' });
  return isFilled(result.data) ? ok(result.data) : fail(failureOf(result.data));
}

const isFilled = <A extends { ok: boolean }>(answer: A): answer is Extract<A, { ok: true }> => answer.ok;

const failureOf = (answer: { ok: true } | { ok: false; failure: KnownFailure }): KnownFailure =>
  answer.ok ? { kind: 'unexpected' } : answer.failure;
