import { useDoors } from '../hooks/doors';
import { Button } from '../ui/button';

/** Before there is a vault: what this is, and the one way in. */
export function FirstRun() {
  const doors = useDoors();
  return (
    <main className="popup-face">
      <h2>Your keys, filled where you ask and watched where they spend</h2>
      <p>
        Ringfence keeps provider keys encrypted in this browser. Three short steps, and you can leave out all but the
        first.
      </p>
      <Button look="main" onClick={() => doors.openPage('options.html#/welcome')}>
        Set up Ringfence
      </Button>
    </main>
  );
}
