import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { standGate } from '@/lib/guard/gate';

// Registered at run time on hosts the user allowed, at document_start, without a framework around it.
export default defineUnlistedScript(() => {
  standGate();
});
