import { topDocument } from '@/lib/browser/scripting';
import { matchSite } from '@/lib/builders/match-site';
import { fail, ok } from '@/lib/core/result';
import type { Handlers } from '@/lib/messaging/serve';
import type { Custody } from './inject-key';
import { askPage, listFields } from './session-find-field';

/**
 * Answers 'fill.fields' and 'fill.show': lists the fields the user may choose from, by what the page calls them, and draws the
 * user's eye to one of them in the page. Only on an origin the key is already allowed on; the key itself is not touched.
 */
export const pointingHandlers = (custody: Custody): Pick<Handlers, 'fill.fields' | 'fill.show'> => ({
  'fill.fields': async ({ keyId, tabId }) => {
    const provider = await custody.providerOf(keyId);
    if (!provider.ok) return provider;
    const document = await topDocument(tabId);
    if (typeof document === 'string') return fail({ kind: 'page-not-fillable' });
    const site = matchSite(document.url, await custody.assignedOrigins());
    if (!site.ok) return site;
    const allowed = await custody.allows(keyId, site.value.origin);
    if (!allowed.ok) return allowed;
    const wanted = { providerId: provider.value, replace: false };
    const listed = await listFields({ document, site: site.value, wanted });
    if (!listed.ok) return listed;
    return ok(
      listed.value.map(({ document: { documentId }, nonce, ref, label, likely }) => ({
        pick: { documentId, nonce, ref },
        label,
        likely,
      })),
    );
  },
  'fill.show': async ({ tabId, pick: { documentId, nonce, ref } }) => {
    await askPage({ tabId, documentId }, { phase: 'show', nonce, ref });
    return ok(null);
  },
});
