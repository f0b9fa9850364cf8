import { bearer, type Provider } from './provider';

type Linked = Pick<Provider, 'id' | 'name' | 'console' | 'source'> & Partial<Provider>;

/**
 * Declares a provider of which little or nothing is told by API: its keys are kept, filled, checked where there is a free way, and its own
 * pages are a click away. Where nothing is sent there are no hosts, so no permission is asked for.
 */
export const defineLinkedProvider = (linked: Linked): Provider => ({
  hosts: [],
  auth: bearer,
  check: {},
  endpoints: [],
  acts: [],
  ...linked,
});
