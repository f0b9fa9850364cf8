import type { ProviderWords } from '../text/provider-forms';
import { providerName } from '../text/provider-words';

/** What the ordinary key can and cannot tell, and whose the pasted one may be: where several share its shape, its owner has to say. */
export function KeyNotes({ words, maybe }: { words: ProviderWords | undefined; maybe: readonly string[] | undefined }) {
  return (
    <>
      <p role="status">{whose(maybe)}</p>
      {words && (
        <p>
          {words.keyTells} <Outside href={words.keyPage}>Open the key page</Outside>
        </p>
      )}
    </>
  );
}

/** Why a second key, and where it is made; nothing where the provider has none. */
export function MonitorNotes({ words }: { words: ProviderWords | undefined }) {
  if (!words?.monitorPage) return null;
  return (
    <p>
      Optional: {words.name}, {words.monitorName}. {words.monitorTells} It is kept apart and never put into a page.{' '}
      <Outside href={words.monitorPage}>Open where it is made</Outside>
    </p>
  );
}

function whose(maybe: readonly string[] | undefined): string {
  if (maybe === undefined) return 'Paste it; the provider is recognised.';
  const names = maybe.map(providerName);
  if (names.length === 0) return 'No provider is known by this shape. Choose it below.';
  if (names.length === 1) return `Recognised as a key of ${names[0]}.`;
  return `Keys of ${names.slice(0, -1).join(', ')} and ${names.at(-1)} all look like this. Choose whose it is: it is sent to that provider only.`;
}

function Outside({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  );
}
