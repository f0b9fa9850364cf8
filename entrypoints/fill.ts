import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { FILL_FUNCTION } from '@/lib/builders/fill-request';
import { createFill } from '@/lib/fill/interpreter';

// Put into exactly one document on the user's click. Leaves one function in the isolated world, which the page cannot see.
export default defineUnlistedScript(() => {
  Reflect.set(globalThis, FILL_FUNCTION, createFill());
});
