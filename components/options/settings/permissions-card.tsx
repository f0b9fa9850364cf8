import { useEffect, useState } from 'react';
import { grantedHosts, onHostsChanged, returnHosts } from '@/lib/browser/permissions';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';

/** The hosts the browser lets us reach, each with a way to give it back. */
export function PermissionsCard() {
  const [hosts, setHosts] = useState<readonly string[]>();
  useEffect(() => {
    let gone = false;
    const read = () => void grantedHosts().then((list) => (gone ? undefined : setHosts(list)));
    read();
    onHostsChanged(read);
    return () => {
      gone = true;
    };
  }, []);
  return (
    <Card title="Permissions">
      <p className="quiet">
        None is needed to keep, copy or fill keys. Reading spend needs the provider’s address; the guard needs the sites
        it stands on.
      </p>
      {hosts?.length === 0 && <p>The browser lets Ringfence reach no site.</p>}
      <ul>
        {hosts?.map((host) => (
          <li key={host} className="spread">
            <span className="mono small">{host}</span>
            <Button look="plain" onClick={() => void returnHosts([host])}>
              {`Give back ${host}`}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
