import { FileUp } from 'lucide-react';
import { useEffect, useRef } from 'react';
import './file-drop.css';

type Props = { label: string; note: string; onFile: (file: Blob, name: string) => void };

/** Takes a file by choosing it or by dropping it, or a piece of text, anywhere on the page. */
export function FileDrop({ label, note, onFile }: Props) {
  const take = useRef(onFile);
  take.current = onFile;
  useEffect(() => takeDrops((file, name) => take.current(file, name)), []);
  return (
    <label className="file-drop">
      <FileUp size={24} aria-hidden />
      <span>
        <strong>Choose a file</strong> or drop it anywhere on this page
      </span>
      <span className="small quiet">{note}</span>
      <input
        type="file"
        className="unseen"
        aria-label={label}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) onFile(file, file.name);
        }}
      />
    </label>
  );
}

/** A file dropped beside the box would otherwise be opened by the browser in place of this page. */
function takeDrops(take: (file: Blob, name: string) => void): () => void {
  const over = (event: DragEvent) => event.preventDefault();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    const text = file ? '' : (event.dataTransfer?.getData('text/plain') ?? '');
    if (file) take(file, file.name);
    else if (text) take(new Blob([text]), '');
  };
  window.addEventListener('dragover', over);
  window.addEventListener('drop', drop);
  return () => {
    window.removeEventListener('dragover', over);
    window.removeEventListener('drop', drop);
  };
}
