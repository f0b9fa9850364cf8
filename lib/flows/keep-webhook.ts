import { postWebhook, type WebhookPorts, webhookOrigin } from '@/lib/browser/webhook';
import type { KnownFailure } from '@/lib/core/failures';
import { fail, ok, type Result } from '@/lib/core/result';
import { z } from '@/lib/core/zod';
import type { Handlers } from '@/lib/messaging/serve';
import { type Told, webhookPost } from '@/lib/usage/webhook-body';
import type { Vault } from '@/lib/vault/vault';
import { fillCompartment, type SessionItems, WEBHOOK_ITEM, WEBHOOK_RECORD } from './session-compartment';

const Webhook = z.object({ kind: z.enum(['slack', 'discord', 'ntfy', 'json']), url: z.string() });
type Webhook = z.infer<typeof Webhook>;

/** The vault, and where its webhook lies while it is locked. Whoever has the address can post to the user's channel: a secret like a key. */
export type WebhookKeeper = { vault: Vault; items: SessionItems };

type WebhookHandlers = Pick<Handlers, 'webhook.view' | 'webhook.set' | 'webhook.remove' | 'webhook.test'>;

/** Answers the messages about the webhook. The page sees its kind and origin only. */
export function webhookHandlers(keeper: WebhookKeeper, ports: WebhookPorts): WebhookHandlers {
  const { vault } = keeper;
  const changed = async (done: Result<null, KnownFailure>) => {
    if (done.ok) await fillCompartment(keeper);
    return done;
  };
  return {
    'webhook.view': async () => {
      const webhook = await readWebhook(vault);
      if (!webhook.ok) return webhook;
      return ok(webhook.value && { kind: webhook.value.kind, origin: new URL(webhook.value.url).origin });
    },
    'webhook.set': async ({ kind, url }) => {
      if (webhookOrigin(url) === undefined || (kind === 'ntfy' && new URL(url).pathname === '/'))
        return fail({ kind: 'bad-request', what: 'webhook' });
      return changed(await vault.writeRecord('settings', WEBHOOK_RECORD, { kind, url }));
    },
    'webhook.remove': async () => changed(await vault.deleteRecord('settings', WEBHOOK_RECORD)),
    'webhook.test': () =>
      tellWebhook(keeper, ports, { title: 'Ringfence', message: 'Alerts will arrive here.', rows: [] }),
  };
}

/**
 * Posts what was told to the webhook, if there is one. While the vault is locked the one in memory is used, where an account may be watched
 * then; else fails with `locked`, and as `postWebhook` does.
 */
export async function tellWebhook(
  { vault, items }: WebhookKeeper,
  ports: WebhookPorts,
  told: Told,
): Promise<Result<null, KnownFailure>> {
  const kept = await readWebhook(vault);
  const lower =
    kept.ok || kept.failure.kind !== 'locked' ? undefined : z.safeParse(Webhook, await items.read(WEBHOOK_ITEM));
  const webhook = lower?.success ? ok(lower.data) : kept;
  if (!webhook.ok || !webhook.value) return webhook.ok ? ok(null) : webhook;
  return postWebhook(ports, webhookPost(webhook.value.kind, webhook.value.url, told));
}

async function readWebhook(vault: Vault): Promise<Result<Webhook | null, KnownFailure>> {
  const kept = await vault.readRecord('settings', WEBHOOK_RECORD);
  if (!kept.ok) return kept.failure.kind === 'record-missing' ? ok(null) : kept;
  const parsed = z.safeParse(Webhook, kept.value);
  return parsed.success ? ok(parsed.data) : fail({ kind: 'vault-corrupt', what: 'webhook' });
}
