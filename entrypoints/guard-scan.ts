import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { decide } from '@/lib/guard/decide';
import { judge } from '@/lib/guard/judge';
import { addParts } from '@/lib/guard/parts';

// Put into one document when the gate there asks: the detector.
export default defineUnlistedScript(() => addParts({ judge, decide }));
