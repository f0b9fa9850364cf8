import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hold, notice } from '@/lib/guard/held';
import { inspectFiles } from '@/lib/guard/inspect-files';
import { addParts } from '@/lib/guard/parts';

// Put into one document together with the detector: what happens after a hit.
export default defineUnlistedScript(() => addParts({ hold, notice, inspect: inspectFiles }));
