import { createRoot } from 'react-dom/client';
import { DisplayCurrency } from '@/components/hooks/display-currency';
import { type Doors, DoorsContext } from '@/components/hooks/doors';
import { Options } from '@/components/options/options';
import { Popup } from '@/components/popup/popup';
import '@/components/ui/tokens.css';
import '@/components/ui/base.css';
import { seed } from './seed';

const query = new URLSearchParams(location.search);
const doors: Doors = {
  derive: () => Promise.resolve('A'.repeat(43)),
  strengthen: () => Promise.resolve(undefined),
  freshKdf: () => ({ alg: 'argon2id', v: 19, m: 65_536, t: 3, p: 1, salt: 'A'.repeat(22) }),
  newRecovery: () => Promise.resolve({ code: 'CANAR-Y0000-11111-22222-33333-44444-5555', salt: '', kek: '' }),
  recoveryKek: () => Promise.resolve(undefined),
  passkeys: { make: () => Promise.resolve('cancelled'), open: () => Promise.resolve('cancelled') },
  currentTab: () => Promise.resolve(1),
  openPage: () => undefined,
};

await seed(query.get('face') ?? 'full');
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <DoorsContext value={doors}>
      <DisplayCurrency>{query.get('surface') === 'options' ? <Options /> : <Popup />}</DisplayCurrency>
    </DoorsContext>,
  );
