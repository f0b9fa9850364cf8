import { providers } from '../../text/provider-forms';
import { providerName } from '../../text/provider-words';
import { Masked } from '../../ui/masked';
import type { Decision, ImportKey } from './import-table';

type Props = {
  of: ImportKey;
  decision: Decision;
  /** The owner tried to go on: what is missing is marked from now on. */
  isChecked: boolean;
  onChange: (decision: Decision) => void;
};

/** One key found in a file. */
export function ImportRow({ of, decision, isChecked, onChange }: Props) {
  const { isTaken, provider, label } = decision;
  const name = `${of.masked}, ${of.where || of.name}`;
  const ids = of.providers.length > 0 ? of.providers : providers.map(({ id }) => id);
  return (
    <tr>
      <th scope="row">
        <label className="row import-key">
          <input
            type="checkbox"
            checked={isTaken}
            disabled={of.duplicate}
            aria-label={`Import ${name}`}
            onChange={(event) => onChange({ ...decision, isTaken: event.currentTarget.checked })}
          />
          <span>
            <Masked text={of.masked} />
            {of.role === 'monitor' && <span className="small quiet import-note">Monitor key</span>}
            {of.duplicate && <span className="small import-note">Already in the vault</span>}
          </span>
        </label>
      </th>
      <td className="wide" title={`${of.where} · ${of.name}`}>
        {of.where}
        {of.name && <span className="small quiet"> {of.name}</span>}
      </td>
      <td>
        {of.providers.length === 1 || of.duplicate ? (
          of.providers.map(providerName).join(', ')
        ) : (
          <select
            className="field-input import-input"
            aria-label={`Provider of ${name}`}
            aria-invalid={isChecked && isTaken && provider === ''}
            value={provider}
            onChange={(event) => onChange({ ...decision, provider: event.currentTarget.value })}
          >
            <option value="">Choose…</option>
            {ids.map((id) => (
              <option key={id} value={id}>
                {providerName(id)}
              </option>
            ))}
          </select>
        )}
      </td>
      <td>
        {!of.duplicate && (
          <input
            className="field-input import-input"
            aria-label={`Label of ${name}`}
            autoComplete="off"
            value={label}
            onChange={(event) => onChange({ ...decision, label: event.currentTarget.value.slice(0, 120) })}
          />
        )}
      </td>
    </tr>
  );
}
