import type { OfferedField } from '../hooks/use-fill';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import './choose-field.css';

type Props = {
  name: string;
  fields: readonly OfferedField[];
  onShow: (field: OfferedField) => void;
  onChoose: (field: OfferedField) => void;
  onCancel: () => void;
};

/**
 * Asks which field of the page is meant. Looking at a choice, with the pointer or the keyboard, marks that field in the page; the click
 * that fills stays here, where no page can put anything over it.
 */
export function ChooseField({ name, fields, onShow, onChoose, onCancel }: Props) {
  return (
    <Notice tone="look" live>
      <p>Which field is it? The page marks the one you are on. Nothing has been filled.</p>
      <ul className="choose-field">
        {fields.map((field, index) => (
          <li
            key={`${field.pick.nonce}-${field.pick.ref}`}
            onFocus={() => onShow(field)}
            onMouseEnter={() => onShow(field)}
          >
            <Button onClick={() => onChoose(field)}>
              {field.label === '' ? `Field ${index + 1}, without a name` : field.label}
            </Button>
          </li>
        ))}
      </ul>
      <div className="row">
        <Button look="plain" onClick={onCancel}>
          {`Do not fill ${name}`}
        </Button>
      </div>
    </Notice>
  );
}
