import { type ComponentType, type ReactNode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { type FormSpec, firstValues, startForm } from '../form-page';
import type { FormField } from '../form-patterns';

/** One field as a component library draws it; `onLeave` is set where the application takes the value only then. */
export type RowProps = {
  field: FormField;
  id: string;
  value: string | undefined;
  onText: (text: string) => void;
  onLeave: ((text: string) => void) | undefined;
};

/** Draws the page's pattern with React and one library's fields. */
export function startReactForm(Row: ComponentType<RowProps>): void {
  startForm((root, spec) => {
    let current = firstValues(spec);
    const onState = (values: Record<string, string>) => {
      current = values;
    };
    createRoot(root).render(<Form spec={spec} Row={Row} onState={onState} />);
    return () => current;
  });
}

type Props = { spec: FormSpec; Row: ComponentType<RowProps>; onState: (values: Record<string, string>) => void };

function Form({ spec, Row, onState }: Props) {
  const [values, setValues] = useState(() => firstValues(spec));
  const [open, setOpen] = useState(!spec.opener);
  const [version, setVersion] = useState(0);
  onState(values);
  const take = (key: string, text: string) => {
    setValues((before) => ({ ...before, [key]: text }));
    if (spec.anew) setVersion((before) => before + 1);
  };
  return (
    <main>
      <h1>Settings</h1>
      {spec.opener && (
        <button type="button" onClick={() => setOpen(true)}>
          {spec.opener}
        </button>
      )}
      {open && (
        <Around dialog={spec.dialog ?? false}>
          {spec.fields.map((field) => (
            <div key={`${field.key}-${version}`} style={field.hidden ? { display: 'none' } : {}}>
              {field.variable && <input aria-label="Name" defaultValue={field.variable} />}
              <Row
                field={field}
                id={spec.idOf(field)}
                value={spec.lazy ? undefined : (values[field.key] ?? '')}
                onText={(text) => spec.lazy || take(field.key, text)}
                onLeave={spec.lazy ? (text) => take(field.key, text) : undefined}
              />
            </div>
          ))}
        </Around>
      )}
    </main>
  );
}

const Around = ({ dialog, children }: { dialog: boolean; children: ReactNode }) =>
  dialog ? (
    <div role="dialog" aria-modal="true" aria-label="Connection" style={{ position: 'fixed', inset: 20 }}>
      {children}
    </div>
  ) : (
    <section>{children}</section>
  );
