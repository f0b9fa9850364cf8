import type { FieldKind, TextField } from './field';

/** How a text was about to enter or leave the page. */
export type How = 'paste' | 'drop' | 'typed' | 'inserted' | 'file' | 'send';

/** A text and the field it stands in, or is about to stand in. */
export type Writing = { how: Exclude<How, 'file'>; text: string; field: TextField; fieldKind: FieldKind };

/** Text that was about to enter a field, or to be sent from one. */
export type TextAttempt = Writing & {
  /** Called while the event lasts, when it is held: takes along what can only be read now. `behind`: another one is to go first. */
  keep: (behind: boolean) => void;
  /** Lets it happen: as it was, or with another text in its place. */
  go: (instead?: string) => void;
  /** Called instead of `go` when nothing is to happen. */
  drop: () => void;
};

/** Files that were chosen or dropped. What is in them takes a moment to read, so the event never waits for it. */
export type FileAttempt = {
  files: File[];
  field: HTMLElement;
  go: (files: File[]) => void;
  drop: () => void;
};
