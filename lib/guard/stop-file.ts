import { redact } from '@/lib/leaks/redact';
import { decide } from './decide';
import { hold } from './held';
import type { GuardState } from './state';

const TEXT_FILE =
  /[./-](?:env|txt|jsonl?|ya?ml|toml|ini|cfg|conf|properties|sh|log|md|py|js|ts|ipynb|csv|local|production|development)$/i;
const MOST_BYTES = 262_144;
const passed = new WeakSet<Event>();

/** Looks into small text files chosen in a file input before the page learns of them. Other files are not touched at all. */
export function onChange(event: Event, state: GuardState): void {
  const [input] = event.composedPath();
  if (passed.has(event) || !(input instanceof HTMLInputElement) || input.type !== 'file') return;
  const files = [...(input.files ?? [])];
  if (state.off || !files.some(isReadable)) return;
  event.stopImmediatePropagation();
  void inspect(files, state, {
    field: input,
    go: (chosen) => {
      if (chosen !== files) input.files = listOf(chosen);
      for (const type of ['input', 'change']) pass(input, new Event(type, { bubbles: true }));
    },
    drop: () => {
      input.value = '';
    },
  });
}

/** Looks into small text files dropped on the page before the page sees them. */
export function onFileDrop(event: DragEvent, state: GuardState): void {
  const files = [...(event.dataTransfer?.files ?? [])];
  const [target] = event.composedPath();
  if (passed.has(event) || !event.isTrusted || state.off || !files.some(isReadable) || !(target instanceof HTMLElement))
    return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const { clientX, clientY } = event;
  const go = (chosen: File[]): void => {
    const dataTransfer = new DataTransfer();
    for (const file of chosen) dataTransfer.items.add(file);
    pass(
      target,
      new DragEvent('drop', { dataTransfer, clientX, clientY, bubbles: true, cancelable: true, composed: true }),
    );
  };
  void inspect(files, state, { field: target, go, drop: () => undefined });
}

type Way = { field: HTMLElement; go: (files: File[]) => void; drop: () => void };

async function inspect(files: File[], state: GuardState, { field, go, drop }: Way): Promise<void> {
  const texts = await Promise.all(files.map((file) => (isReadable(file) ? file.text() : Promise.resolve(''))));
  const at = texts.findIndex((text) => decide(text, state));
  const text = texts[at] ?? '';
  const decision = decide(text, state);
  if (!decision) return go(files);
  const letThrough = (chosen: string): void =>
    go(chosen === text ? files : files.map((file, index) => redacted(file, texts[index] ?? '', state)));
  await hold({ text, decision, field, fieldKind: 'file', how: 'file', situation: 'file', go: letThrough, drop }, state);
}

function redacted(file: File, text: string, state: GuardState): File {
  const decision = decide(text, state);
  return decision ? new File([redact(text, decision.findings)], file.name, { type: file.type }) : file;
}

function pass(target: EventTarget, event: Event): void {
  passed.add(event);
  target.dispatchEvent(event);
}

function listOf(files: readonly File[]): FileList {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer.files;
}

const isReadable = (file: File): boolean => file.size <= MOST_BYTES && TEXT_FILE.test(`/${file.name}`);
