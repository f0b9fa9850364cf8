import { clearHeld } from '@/lib/flows/clear-clipboard';
import { send } from '@/lib/messaging/send';

// The hidden page of Chromium, open for as long as it takes to clear the clipboard.
const expected = await send('clipboard.expected', {});
const outcome = expected.ok && expected.value ? await clearHeld(expected.value) : 'other';
await send('clipboard.done', { outcome });
