import { type EpochMs, epochMs } from './units';

/** Tells the time. Passed as an argument wherever time matters, so that tests never sleep. */
export type Clock = () => EpochMs;

/** The machine's clock. */
export const systemClock: Clock = () => epochMs(Date.now());
