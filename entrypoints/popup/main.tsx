import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { DisplayCurrency } from '@/components/hooks/display-currency';
import { type Doors, DoorsContext } from '@/components/hooks/doors';
import { Popup } from '@/components/popup/popup';
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
  // A popup opened as a page of its own (by a driver, or in a window of its own) says which tab it stands for.
  currentTab: async () => tabInAddress() ?? (await activeTab()),
  openPage: (path) => void openOwnPage(path).then(() => window.close()),
};

function tabInAddress(): number | undefined {
  const text = new URLSearchParams(location.search).get('tabId');
  return text !== null && /^\d{1,10}$/.test(text) ? Number(text) : undefined;
}

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <DoorsContext value={doors}>
        <DisplayCurrency>
          <Popup />
        </DisplayCurrency>
      </DoorsContext>
    </StrictMode>,
  );
