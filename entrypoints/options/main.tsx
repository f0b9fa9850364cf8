import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { DisplayCurrency } from '@/components/hooks/display-currency';
import { type Doors, DoorsContext } from '@/components/hooks/doors';
import { Options } from '@/components/options/options';
import { activeTab, openOwnPage } from '@/lib/browser/tabs';
import { slotDoors } from '@/lib/flows/page-slots';
import { deriveInWorker } from '@/lib/vault/derive-in-worker';
import { freshKdf } from '@/lib/vault/kdf';
import { strengthen } from '@/lib/vault/strengthen';
import '@/components/ui/tokens.css';
import '@/components/ui/base.css';

const doors: Doors = {
  derive: (passphrase, kdf) => deriveInWorker(passphrase, kdf),
  strengthen: (derived) => strengthen(derived),
  freshKdf,
  newRecovery: slotDoors.newRecovery,
  recoveryKek: slotDoors.recoveryKek,
  passkeys: { make: slotDoors.makePasskey, open: slotDoors.openPasskey },
  currentTab: activeTab,
  openPage: (path) => void openOwnPage(path),
};

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <DoorsContext value={doors}>
        <DisplayCurrency>
          <Options />
        </DisplayCurrency>
      </DoorsContext>
    </StrictMode>,
  );
