import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { OfferedField } from '../hooks/use-fill';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { moveFocus } from './move-focus';
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
 * that fills stays here, where no page can put anything over it. The first choice has the focus; arrows move between them.
 */
export function ChooseField({ name, fields, onShow, onChoose, onCancel }: Props) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    moveFocus(list.current, 0);
    return () => {
      if (before instanceof HTMLElement && document.activeElement === document.body) before.focus();
    };
  }, []);
  const onArrow = (event: KeyboardEvent, index: number) => {
    if (event.key === 'ArrowDown') moveFocus(list.current, index + 1, event);
    if (event.key === 'ArrowUp') moveFocus(list.current, index - 1, event);
  };
  return (
    <Notice tone="look" live>
      <p>Which field is it? The page marks the one you are on. Nothing has been filled.</p>
      <ul ref={list} className="choose-field" aria-label="Fields of the page">
        {fields.map((field, index) => (
          <li
            key={`${field.pick.nonce}-${field.pick.ref}`}
            onFocus={() => onShow(field)}
            onMouseEnter={() => onShow(field)}
            onKeyDown={(event) => onArrow(event, index)}
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
