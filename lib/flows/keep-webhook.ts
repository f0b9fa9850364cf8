import { postWebhook, type WebhookPorts, webhookOrigin } from '@/lib/browser/webhook';
import type { KnownFailure } from '@/lib/core/failures';
import { fail, ok, type Result } from '@/lib/core/result';
import { z } from '@/lib/core/zod';
import type { Handlers } from '@/lib/messaging/serve';
import { type Told, webhookPost } from '@/lib/usage/webhook-body';
import type { Vault } from '@/lib/vault/vault';

const Webhook = z.object({ kind: z.enum(['slack', 'discord', 'ntfy', 'json']), url: z.string() });
type Webhook = z.infer<typeof Webhook>;

/** Where the address is kept: whoever has it can post to the user's channel, so it is a secret like a key. */
const RECORD = 'webhook';

type WebhookHandlers = Pick<Handlers, 'webhook.view' | 'webhook.set' | 'webhook.remove' | 'webhook.test'>;

/** Answers the messages about the webhook. The page sees its kind and origin only. */
export function webhookHandlers(vault: Vault, ports: WebhookPorts): WebhookHandlers {
  return {
    'webhook.view': async () => {
      const webhook = await readWebhook(vault);
      if (!webhook.ok) return webhook;
      return ok(webhook.value && { kind: webhook.value.kind, origin: new URL(webhook.value.url).origin });
    },
    'webhook.set': async ({ kind, url }) => {
      if (webhookOrigin(url) === undefined || (kind === 'ntfy' && new URL(url).pathname === '/'))
        return fail({ kind: 'bad-request', what: 'webhook' });
      return vault.writeRecord('settings', RECORD, { kind, url });
    },
    'webhook.remove': () => vault.deleteRecord('settings', RECORD),
    'webhook.test': () =>
      tellWebhook(vault, ports, { title: 'Ringfence', message: 'Alerts will arrive here.', rows: [] }),
  };
}

/** Posts what was told to the webhook, if there is one. Fails with `locked` while the vault is, and as `postWebhook` does. */
export async function tellWebhook(vault: Vault, ports: WebhookPorts, told: Told): Promise<Result<null, KnownFailure>> {
  const webhook = await readWebhook(vault);
  if (!webhook.ok || !webhook.value) return webhook.ok ? ok(null) : webhook;
  return postWebhook(ports, webhookPost(webhook.value.kind, webhook.value.url, told));
}

async function readWebhook(vault: Vault): Promise<Result<Webhook | null, KnownFailure>> {
  const kept = await vault.readRecord('settings', RECORD);
  if (!kept.ok) return kept.failure.kind === 'record-missing' ? ok(null) : kept;
  const parsed = z.safeParse(Webhook, kept.value);
  return parsed.success ? ok(parsed.data) : fail({ kind: 'vault-corrupt', what: 'webhook' });
}
