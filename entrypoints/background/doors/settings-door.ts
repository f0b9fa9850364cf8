import { noteHandlers } from '@/lib/flows/notes';
import { viewRates } from '@/lib/flows/refresh-rates';
import { changeSettings, viewSettings } from '@/lib/flows/settings';
import type { settingsMessages } from '@/lib/messaging/settings-messages';
import type { House } from '../house';
import type { Door } from './door';

/** Settings, and what two pages keep. */
export function settingsDoor({ vault }: House): Door<keyof typeof settingsMessages> {
  return {
    'settings.view': viewSettings,
    'rates.view': viewRates,
    'settings.set': changeSettings(vault),
    ...noteHandlers(vault),
  };
}
