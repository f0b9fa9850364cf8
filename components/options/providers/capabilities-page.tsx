import { SearchX } from 'lucide-react';
import { useState } from 'react';
import { capabilitiesOf, type ProviderCapabilities } from '@/lib/providers/capabilities';
import { providers } from '@/lib/providers/registry';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { TextField } from '../../ui/text-field';
import { CapabilitiesTable } from './capabilities-table';

const all = capabilitiesOf(providers);

/** What each provider tells and lets be done, read from the same descriptions the program works by. */
export function CapabilitiesPage() {
  const [words, setWords] = useState('');
  const shown = all.filter((each) => isMeant(each, words));
  return (
    <>
      <div className="page-head">
        <h1>Providers</h1>
      </div>
      <p className="page-lead">
        What Ringfence can read and do at each provider, and with which key. The monitor key is an admin or management
        key: it reads spend and is never filled into a page. What is not offered by API is a link to the provider’s own
        page.
      </p>
      <Card title={`${all.length} providers`}>
        <TextField label="Find a provider" value={words} onChange={setWords} />
        {shown.length === 0 ? (
          <Empty icon={SearchX} title="No provider of that name">
            <p>Its keys can still be kept and filled: choose the nearest provider, or write to us.</p>
          </Empty>
        ) : (
          <CapabilitiesTable rows={shown} />
        )}
      </Card>
    </>
  );
}

const isMeant = ({ id, name }: ProviderCapabilities, words: string): boolean =>
  `${id} ${name}`.toLowerCase().includes(words.trim().toLowerCase());
