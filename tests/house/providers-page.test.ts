import { expect, test } from 'vitest';
import { providers } from '@/lib/providers/registry';
import { providersPage } from '../../scripts/providers-page';

test('docs/providers.md is what the registry says; -u writes it again', async () => {
  await expect(providersPage(providers)).toMatchFileSnapshot('../../docs/providers.md');
});
