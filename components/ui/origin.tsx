import './origin.css';

/** An origin to be read letter by letter: wide spacing, monospace, and a word where its letters could deceive. */
export function Origin({ text }: { text: string }) {
  const [scheme = '', host = text] = text.split('://');
  return (
    <>
      <p className="origin" dir="ltr">
        <span className="origin-scheme">{scheme}://</span>
        {host}
      </p>
      {/(^|\.)xn--/.test(host) && (
        <p className="small">This name is written with letters of another alphabet. It may imitate a site you know.</p>
      )}
      {scheme === 'http' && (
        <p className="small">This connection is not encrypted: others on the way can read the key.</p>
      )}
    </>
  );
}
