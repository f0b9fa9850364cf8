import { type DocumentRef, topDocument } from '@/lib/browser/scripting';
import { acceptPicked, type Wanted } from '@/lib/builders/choose-field';
import { FindAnswer, WriteAnswer } from '@/lib/builders/fill-protocol';
import { matchSite, type Site } from '@/lib/builders/match-site';
import type { KnownFailure } from '@/lib/core/failures';
import { fail, ok, type Result } from '@/lib/core/result';
import type { Secret } from '@/lib/core/secret';
import type { MessageIn, MessageOut } from '@/lib/messaging/protocol';
import { askPage, findField, type Place, parseAnswer } from './session-find-field';

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

/**
 * Fills one key into the one key field of the tab's page, or into the field the user pointed at, or says why not.
 *
 * The document is fixed first (`documentId`), and its origin is compared in the page before every step; the key leaves the vault only
 * after a field was found and chosen. Never presses Save. Every outcome with a known origin leaves an audit line.
 */
export async function injectKey(custody: Custody, request: Request): Promise<Result<Filled, KnownFailure>> {
  const [provider, document, assigned] = await Promise.all([
    custody.providerOf(request.keyId),
    topDocument(request.tabId),
    custody.assignedOrigins(),
  ]);
  if (!provider.ok) return provider;
  if (typeof document === 'string') return fail({ kind: 'page-not-fillable' });
  const site = wherePage(document, assigned);
  const act = { keyId: request.keyId, origin: document.origin, builderId: null };
  if (!site.ok) {
    await custody.record({ ...act, outcome: site.failure.kind });
    return site;
  }
  const { origin, builder } = site.value;

  const filled = await fillInto(custody, { request, document, site: site.value, provider: provider.value });
  const outcome = filled.ok ? 'filled' : filled.failure.kind;
  await custody.record({ ...act, builderId: builder?.id ?? null, outcome });
  if (!filled.ok) return filled;
  return ok({ origin, builderName: builder?.name ?? null, saveHint: builder?.saveControl ?? null });
}

/** Whose page it is; its address and the document itself must say the same. */
function wherePage(
  { url, origin }: { url: string; origin: string },
  assigned: ReadonlyMap<string, string>,
): Result<Site, KnownFailure> {
  const site = matchSite(url, assigned);
  if (!site.ok || site.value.origin === origin) return site;
  return fail({ kind: 'origin-changed', expected: site.value.origin, found: origin });
}

type Plan = { request: Request; document: DocumentRef; site: Site; provider: string };

async function fillInto(custody: Custody, plan: Plan): Promise<Result<unknown, KnownFailure>> {
  const { request, site } = plan;
  if (request.consentOrigin !== undefined) {
    if (request.consentOrigin !== site.origin)
      return fail({ kind: 'origin-changed', expected: request.consentOrigin, found: site.origin });
    const consented = await custody.consent(request.keyId, site.origin);
    if (!consented.ok) return consented;
  }
  const allowed = await custody.allows(request.keyId, site.origin);
  if (!allowed.ok) return allowed;
  const wanted = { providerId: plan.provider, replace: request.replace ?? false };
  const chosen = request.pick
    ? await recallPicked(plan, request.pick, wanted)
    : await findField({ document: plan.document, site, wanted });
  return chosen.ok ? write(custody, plan, chosen.value) : chosen;
}

/** The key leaves the vault here, after everything that could speak against it was asked. */
async function write(custody: Custody, { request, site }: Plan, place: Place): Promise<Result<unknown, KnownFailure>> {
  const { document, nonce, ref } = place;
  const secret = await custody.release(request.keyId, site.origin);
  if (!secret.ok) {
    await askPage(document, { phase: 'end', nonce });
    return secret;
  }
  const written = await askPage(document, {
    phase: 'write',
    nonce,
    expectedOrigin: site.origin,
    ref,
    value: secret.value.reveal(),
    replace: request.replace ?? false,
  });
  secret.value.wipe();
  return parseAnswer(WriteAnswer, written);
}

/** The field the user pointed at in the popup, if it is still there and still the same. */
async function recallPicked(
  { document: { tabId }, site }: Plan,
  { documentId, nonce, ref }: NonNullable<Request['pick']>,
  wanted: Wanted,
): Promise<Result<Place, KnownFailure>> {
  const document = { tabId, documentId };
  const answer = await askPage(document, { phase: 'recall', nonce, expectedOrigin: site.origin, ref });
  const recalled = parseAnswer(FindAnswer, answer);
  if (!recalled.ok) return recalled;
  const [field] = recalled.value.fields;
  const accepted = field ? acceptPicked(field, wanted) : fail({ kind: 'field-changed' } as const);
  return accepted.ok ? ok({ document, nonce, ref }) : accepted;
}
