import { defineBackground } from 'wxt/utils/define-background';
import { serve } from '@/lib/messaging/serve';
import { handlersOf } from './handlers';
import { openHouse } from './house';
import { schedule } from './schedule';

export default defineBackground({
  type: 'module',
  main() {
    const house = openHouse();
    serve(handlersOf(house));
    schedule(house);
  },
});
