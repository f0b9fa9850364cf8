import type { AccountViewT, KeyViewT } from '@/lib/messaging/views';
import { providerById } from '@/lib/providers/registry';
import { stopActOf } from '@/lib/providers/stop-act';
import { stops } from '../../hooks/answers';
import { useAct } from '../../hooks/use-act';
import { useAnswer } from '../../hooks/use-answer';
import { providerName } from '../../text/provider-words';
import { Failed } from '../../ui/failed';
import { Toggle } from '../../ui/toggle';

type Props = { account: AccountViewT; of: KeyViewT; label?: string };

/** Arms one key: switched off by itself when its spend is out of control. Says plainly where that cannot be done. */
export function AlertStopToggle({ account, of, label = 'Stop this key when its spend is out of control' }: Props) {
  const armed = useAnswer(stops).value?.includes(of.id) ?? false;
  const arm = useAct('stops.arm');
  const way = wayOf(account);
  return (
    <>
      {way.can || armed ? (
        <Toggle
          label={label}
          note={way.say}
          on={armed}
          busy={arm.busy}
          onChange={(on) => void arm.run({ keyId: of.id, armed: on })}
        />
      ) : (
        <div>
          <p className="field-label">{label}</p>
          <p className="field-note">{way.say}</p>
        </div>
      )}
      {arm.failure && <Failed failure={arm.failure} />}
    </>
  );
}

function wayOf(account: AccountViewT): { can: boolean; say: string } {
  const name = providerName(account.provider);
  const provider = providerById(account.provider);
  const act = provider && stopActOf(provider);
  if (!act) return { can: false, say: `${name} lets nobody switch a key off by API, so you can only be told.` };
  if (act.key === 'monitor' && !account.keys.some(({ role }) => role === 'monitor'))
    return { can: false, say: `${name} does this only with a monitor key. Add one to arm it.` };
  const reach = act.reach === 'project' ? ' for every key of its project' : '';
  return {
    can: true,
    say:
      act.name === 'disable'
        ? `${name} disables it${reach}; one click on the alert enables it again.`
        : `${name} cannot disable keys; its cap is lowered${reach}, if the present cap is known. One click puts it back.`,
  };
}
