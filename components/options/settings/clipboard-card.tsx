import { useEffect, useState } from 'react';
import { clipboardGranted, onHostsChanged, requestClipboard, returnClipboard } from '@/lib/browser/permissions';
import type { SettingsViewT } from '@/lib/messaging/views';
import { Card } from '../../ui/card';
import { Failed } from '../../ui/failed';
import { Toggle } from '../../ui/toggle';

type Props = { settings: SettingsViewT; onChange: (part: Partial<SettingsViewT>) => void };

/** What happens when a key is shown or copied. */
export function ClipboardCard({ settings, onChange }: Props) {
  const [isOn, setOn] = useState(false);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    let gone = false;
    const read = () => void clipboardGranted().then((granted) => (gone ? undefined : setOn(granted)));
    read();
    onHostsChanged(read);
    return () => {
      gone = true;
    };
  }, []);
  const change = async (wanted: boolean) => {
    const done = wanted ? await requestClipboard() : await returnClipboard();
    setRefused(wanted && !done);
    setOn(await clipboardGranted());
  };
  return (
    <Card title="Showing and copying">
      <Toggle
        label="Ask for the passphrase before showing or copying a key"
        on={settings.revealAsks}
        onChange={(revealAsks) => onChange({ revealAsks })}
      />
      <Toggle
        label="Clear copied keys after 30 seconds"
        note="Only if the clipboard still holds the key. The browser asks you for leave to read the clipboard; it is read at that moment and at no other."
        on={isOn}
        onChange={(wanted) => void change(wanted)}
      />
      {isRefused && <Failed failure={{ kind: 'cancelled' }} />}
      <p className="small quiet">
        Not cleared: what a clipboard history or a synced clipboard keeps (Windows + V, Klipper, GPaste, Universal
        Clipboard), and a key copied within half a minute before the browser closes. Fill keys instead of copying them
        where you can.
      </p>
    </Card>
  );
}
