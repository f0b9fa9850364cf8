import type { AlertRow } from '@/lib/storage/usage-rows';

/** The kinds of receivers whose form of message is known; `json` is ours, for everything else. */
export type WebhookKind = 'slack' | 'discord' | 'ntfy' | 'json';

/** One message: what to say, and for `json` the alerts as data. Words and numbers only, never a key. */
export type Told = { title: string; message: string; rows: readonly AlertRow[] };

/** Where to post a message and what. Every receiver takes JSON. */
export type WebhookPost = { url: string; body: unknown };

const LONGEST = 1900;

/**
 * Puts a message into its receiver's form.
 *
 * Slack reads &, < and > as markup (<!channel> would ring everybody); Discord takes up to 2,000 characters and is told to ring nobody;
 * ntfy takes JSON at its root with the topic inside, the address's last segment. Sources, checked 2026-11-25:
 * https://docs.slack.dev/messaging/formatting-message-text, https://discord.com/developers/docs/resources/webhook#execute-webhook,
 * https://docs.ntfy.sh/publish/#publish-as-json
 */
export function webhookPost(kind: WebhookKind, address: string, told: Told): WebhookPost {
  const text = `${told.title}\n${told.message}`.slice(0, LONGEST);
  switch (kind) {
    case 'slack':
      return { url: address, body: { text: escapeSlack(text) } };
    case 'discord':
      return { url: address, body: { content: text, allowed_mentions: { parse: [] } } };
    case 'ntfy':
      return ntfyPost(address, told);
    case 'json':
      return {
        url: address,
        body: { source: 'ringfence', ...told, rows: undefined, alerts: told.rows.map(alertData) },
      };
  }
}

const escapeSlack = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function ntfyPost(address: string, { title, message, rows }: Told): WebhookPost {
  const url = new URL(address);
  const parts = url.pathname.split('/').filter(Boolean);
  const topic = decodeURIComponent(parts.pop() ?? '');
  url.pathname = `/${parts.join('/')}`;
  const isUrgent = rows.some(({ severity }) => severity === 'critical');
  return {
    url: url.href,
    body: { topic, title, message: message.slice(0, LONGEST), priority: isUrgent ? 5 : 3, tags: ['moneybag'] },
  };
}

// no ids of accounts or keys: they mean nothing outside, and nothing outside should collect them
const alertData = (row: AlertRow) => ({
  kind: row.kind,
  severity: row.severity,
  startedAt: new Date(row.startedAt).toISOString(),
  raisedAt: new Date(row.raisedAt).toISOString(),
  amount: row.nanos === null ? null : row.nanos / 1e9,
  usual: row.usualNanos === null ? null : row.usualNanos / 1e9,
  currency: row.currency,
  models: row.models,
  reasons: row.reasons,
});
