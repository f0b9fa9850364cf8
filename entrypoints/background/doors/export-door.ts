import { exportHandlers } from '@/lib/flows/export-usage';
import type { exportMessages } from '@/lib/messaging/export-messages';
import { exportPorts } from '../export-ports';
import type { House } from '../house';
import type { Door } from './door';

/** Usage that leaves on a schedule. */
export const exportDoor = (house: House): Door<keyof typeof exportMessages> => exportHandlers(exportPorts(house));
