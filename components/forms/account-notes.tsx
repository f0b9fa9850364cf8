import type { ProviderWords } from '../text/provider-words';

/** What the ordinary key can and cannot tell, and whether the pasted one was recognised. */
export function KeyNotes({ words, recognised }: { words: ProviderWords | undefined; recognised: string | undefined }) {
  return (
    <>
      <p role="status">
        {recognised ? `Recognised as a key of ${recognised}.` : 'Paste it; the provider is recognised.'}
      </p>
      {words && (
        <p>
          {words.keyTells} <Outside href={words.keyPage}>Open the key page</Outside>
        </p>
      )}
    </>
  );
}

/** Why a second key, and where it is made. */
export function MonitorNotes({ words }: { words: ProviderWords | undefined }) {
  if (!words) return null;
  return (
    <p>
      Optional: an {words.name} {words.monitorName}. {words.monitorTells} It is kept apart and never put into a page.{' '}
      <Outside href={words.monitorPage}>Open where it is made</Outside>
    </p>
  );
}

function Outside({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  );
}
