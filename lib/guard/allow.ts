import { isKeyField } from '@/lib/builders/is-key-field';
import { isInput } from './element';
import type { TextField } from './field';

// Where keys are made and managed. Source: the providers' own documentation, checked 2026-11-23.
const CONSOLES =
  /^(?:platform\.openai\.com|console\.anthropic\.com|platform\.claude\.com|aistudio\.google\.com|console\.(?:groq|x|mistral)\.(?:com|ai)|platform\.deepseek\.com|dashboard\.cohere\.com|api\.together\.(?:ai|xyz)|app\.fireworks\.ai|platform\.moonshot\.(?:ai|cn)|console\.aws\.amazon\.com|portal\.azure\.com)$/;

/** Whether a host is where a provider's keys are made. */
export const isConsole = (host: string): boolean => CONSOLES.test(host);

/**
 * Whether a key belongs in this field: the page asks for one here, this is the provider's own console, or it is a password that a
 * login form asks for. Asked only when a key was found.
 */
export function allowsKeys(field: TextField, host: string): boolean {
  return isConsole(host) || isKeyField(field) || (isInput(field) && field.type === 'password');
}
