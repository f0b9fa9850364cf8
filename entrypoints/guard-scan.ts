import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { addParts } from '@/lib/guard/parts';
import { scan } from '@/lib/leaks/scan';

// Put into one document when the gate there asks: the detector.
export default defineUnlistedScript(() => addParts({ scan }));
