import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hold, notice } from '@/lib/guard/held';
import { inspectFiles } from '@/lib/guard/inspect-files';
import { judge } from '@/lib/guard/judge';
import { addParts } from '@/lib/guard/parts';

// Put into one document together with the detector: what is done about a finding there.
export default defineUnlistedScript(() => addParts({ judge, hold, notice, inspect: inspectFiles }));
