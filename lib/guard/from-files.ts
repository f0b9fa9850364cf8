import type { FileAttempt } from './attempt';
import { isElement, isInput } from './element';
import { transferOfFiles } from './transfer';

const TEXT_FILE =
  /\/\.env[^/]*$|[./-](?:env|txt|text|jsonc?|jsonl|ya?ml|toml|ini|cfg|conf|config|properties|tfvars|tf|xml|html?|sh|bash|zsh|ps1|log|mdx?|py|rb|php|go|rs|java|kt|swift|[cm]?[jt]sx?|sql|ipynb|csv|http|npmrc|netrc|credentials|local|production|development)$/i;
const MOST_BYTES = 262_144;
const passed = new WeakSet<Event>();

/** Whether a file may be looked into: a small one whose name says that it is text. */
export const isReadable = (file: File): boolean => file.size <= MOST_BYTES && TEXT_FILE.test(`/${file.name}`);

/** Small text files chosen in a file input, before the page learns of them. Other files are not touched at all. */
export function takeChosenFiles(event: Event): FileAttempt | undefined {
  const [input] = event.composedPath();
  if (passed.has(event) || !isElement(input) || !isInput(input) || input.type !== 'file') return undefined;
  const files = [...(input.files ?? [])];
  if (!files.some(isReadable)) return undefined;
  return {
    files,
    field: input,
    go: (chosen) => {
      if (chosen !== files) input.files = transferOfFiles(chosen).files;
      for (const type of ['input', 'change']) pass(input, new Event(type, { bubbles: true }));
    },
    drop: () => {
      input.value = '';
    },
  };
}

/** Small text files dropped on the page, before the page sees them. */
export function takeDroppedFiles(event: DragEvent): FileAttempt | undefined {
  const files = [...(event.dataTransfer?.files ?? [])];
  const [target] = event.composedPath();
  if (passed.has(event) || !event.isTrusted || !files.some(isReadable) || !isElement(target)) return undefined;
  const { clientX, clientY } = event;
  const go = (chosen: File[]): void => {
    const dataTransfer = transferOfFiles(chosen);
    pass(
      target,
      new DragEvent('drop', { dataTransfer, clientX, clientY, bubbles: true, cancelable: true, composed: true }),
    );
  };
  return { files, field: target, go, drop: () => undefined };
}

function pass(target: EventTarget, event: Event): void {
  passed.add(event);
  target.dispatchEvent(event);
}
