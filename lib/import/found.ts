/**
 * One value found in a file that may be a key: what it was called there, and where (an item's title, a line's number). `provider` is whose
 * key the file says it is; only our own export does.
 */
export type Found = { name: string; text: string; where: string; provider?: string };

/** Why a file gives nothing. `what` names the format or the limit, never content. */
export type ImportFailure = { kind: 'import-unreadable'; what: string };

/** Files with more letters are refused before they are read. */
export const MAX_FILE_LETTERS = 5_000_000;
/** Files with more values are refused: no person has as many keys. */
export const MAX_FOUND = 20_000;
/** Longer lines are passed over: no key is as long, and matching them could take for ever. */
export const MAX_LINE_LETTERS = 16_384;
