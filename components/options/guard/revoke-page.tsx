import { ExternalLink } from 'lucide-react';
import { type RevokePage as Place, revokePages } from '@/lib/providers/revoke-pages';
import { accounts } from '../../hooks/answers';
import { useAnswer } from '../../hooks/use-answer';
import { goTo, useRoute } from '../../hooks/use-route';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import './guard.css';

/** How to revoke a key that is not in the vault: '#/guard/revoke/<rule>', where the guard's card leads. */
export function RevokePage() {
  const [, , rule = ''] = useRoute();
  const places = revokePages(rule);
  const names = places.map(({ name }) => name).join(' or ');
  return (
    <>
      <div className="page-head">
        <h1>Revoke a key</h1>
        <Button look="plain" onClick={() => goTo('guard')}>
          Back to the guard
        </Button>
      </div>
      <p className="page-lead">
        {names ? `The key looks like one of ${names}. ` : 'Whose key it is cannot be told from its shape. '}
        It is none of those in your vault, so only its owner can end it, at its provider. Nothing of it was kept here.
      </p>
      {places.map((place) => (
        <Card key={place.family} title={place.name}>
          <Where place={place} />
        </Card>
      ))}
      <Card title="In this order">
        <ol className="revoke-steps">
          <li>If something in use needs it: make a new key first, and put it in the old one’s place.</li>
          <li>
            Find the old key in the list by its last letters, and delete or disable it. It ends at once, or within a few
            minutes.
          </li>
          <li>Look at the usage since it may have got out. What you did not spend, report to the provider.</li>
          <li>Delete it where it was copied from: a note, a chat, a file. In a repository’s history it stays.</li>
        </ol>
        {places.length === 0 && (
          <p className="quiet">
            Which provider? Look at the line where the key stood: the name before it, or the address it is sent to.
          </p>
        )}
      </Card>
    </>
  );
}

function Where({ place: { name, url, accountsOf } }: { place: Place }) {
  const held = (useAnswer(accounts).value ?? []).filter(({ provider }) => accountsOf.includes(provider));
  return (
    <>
      {url ? (
        <div>
          <a className="button button-main" href={url} target="_blank" rel="noreferrer">
            <ExternalLink size={16} aria-hidden /> Keys at {name}
          </a>
        </div>
      ) : (
        <p>
          Sign in at {name} yourself, not by a link from a message, and look for API keys or tokens in its settings.
        </p>
      )}
      {held.length > 0 && (
        <p>
          If it is a key of your account{' '}
          {held.map(({ id, label }, at) => (
            <span key={id}>
              {at > 0 && ' or '}
              <a href="#/keys">“{label}”</a>
            </span>
          ))}
          , you may find it there under all keys at the provider, and disable it from here.
        </p>
      )}
    </>
  );
}
