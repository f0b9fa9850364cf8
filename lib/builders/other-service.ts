import { fold } from './fold';
import { OTHER_SERVICES, OTHER_WEAK } from './words/other-services';

/** Whether a text names a service whose secret is not an AI key; `everyday` also counts names that are everyday words. */
export const otherServiceIn = (text: string, everyday = true): boolean => (everyday ? all : strong).test(fold(text));

const pattern = (names: string) => new RegExp(`(?<![a-z0-9])(?:${names})(?![a-z0-9])|微信|钉钉|飞书`);
const strong = pattern(OTHER_SERVICES);
const all = pattern(`${OTHER_SERVICES}|${OTHER_WEAK}`);
