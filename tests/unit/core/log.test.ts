import { expect, test, vi } from 'vitest';
import { log } from '@/lib/core/log';

test('only identifiers, numbers and booleans reach the log', () => {
  const write = vi.spyOn(console, 'info').mockImplementation(() => {});
  log('poll.done', {
    provider: 'openai',
    rows: 12,
    key: `sk-CANARY${'a1B2'.repeat(10)}`,
    token: 'abcdefabcdefabcdefabcdef',
    page: 'My key is secret',
  });
  const line = write.mock.calls.flat().join(' ');
  expect(line).toBe('[ringfence] poll.done provider=openai rows=12 key=… token=… page=…');
  write.mockRestore();
});
