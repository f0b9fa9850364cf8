import type { Handlers } from '@/lib/messaging/serve';
import { exportDoor } from './doors/export-door';
import { guardDoor } from './doors/guard-door';
import { keysDoor } from './doors/keys-door';
import { settingsDoor } from './doors/settings-door';
import { usageDoor } from './doors/usage-door';
import { vaultDoor } from './doors/vault-door';
import type { House } from './house';

/** Which flow answers which message: one door an area, as in `protocol`. */
export function handlersOf(house: House): Handlers {
  return {
    ...vaultDoor(house),
    ...keysDoor(house),
    ...usageDoor(house),
    ...guardDoor(house),
    ...settingsDoor(house),
    ...exportDoor(house),
  };
}
