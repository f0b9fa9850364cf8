import { expect, test } from 'vitest';
import { webhookPost } from '@/lib/usage/webhook-body';
import { alertRow } from './alert-row';

const told = { title: 'Unusual spend: <!channel> & co', message: '$41.00 in 3 h', rows: [alertRow()] };
const url = 'https://hooks.example/services/T/B';

test('Slack cannot be made to ring everybody by a label', () => {
  expect(webhookPost('slack', url, told)).toEqual({
    url,
    body: { text: 'Unusual spend: &lt;!channel&gt; &amp; co\n$41.00 in 3 h' },
  });
});

test('Discord is told to ring nobody and never gets more than it takes', () => {
  const { body } = webhookPost('discord', url, { ...told, message: 'x'.repeat(5000) });
  expect(body).toMatchObject({ allowed_mentions: { parse: [] } });
  expect(JSON.stringify(body).length).toBeLessThan(2000);
});

test('ntfy gets the topic of the address at its root, urgent when it is critical', () => {
  const post = webhookPost('ntfy', 'https://ntfy.sh/my-topic', told);
  expect(post.url).toBe('https://ntfy.sh/');
  expect(post.body).toMatchObject({ topic: 'my-topic', priority: 5, message: '$41.00 in 3 h' });
  expect(webhookPost('ntfy', 'https://push.example/ntfy/my-topic', told).url).toBe('https://push.example/ntfy');
});

test('plain JSON carries amounts as numbers and no id of an account or key', () => {
  const { body } = webhookPost('json', url, { ...told, rows: [alertRow({ accountId: 'acc-id', keyId: 'key-id' })] });
  const text = JSON.stringify(body);
  expect(JSON.parse(text)).toMatchObject({ source: 'ringfence', alerts: [{ amount: 41, currency: 'USD' }] });
  expect(text).not.toMatch(/acc-id|key-id/);
});
