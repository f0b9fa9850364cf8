/**
 * One piece of evidence by name. `up` says that more of it never makes spend look more normal; the training keeps that promise,
 * so no amount of extra spend can lower a score. The others only describe the key.
 */
export const EVIDENCE = {
  record1: 'up',
  record3: 'up',
  record8: 'up',
  record24: 'up',
  record72: 'up',
  record168: 'up',
  same1: 'up',
  same3: 'up',
  same8: 'up',
  mean3: 'up',
  mean8: 'up',
  mean24: 'up',
  mean72: 'up',
  mean168: 'up',
  deviation3: 'up',
  deviation8: 'up',
  deviation24: 'up',
  deviation72: 'up',
  deviation168: 'up',
  week3: 'up',
  week24: 'up',
  peak: 'up',
  peakScore: 'up',
  day: 'up',
  dayAmount: 'up',
  newAmount: 'up',
  busyDay: 'up',
  busyDayMean: 'up',
  busyThreeDays: 'up',
  busyWeek: 'up',
  unbroken: 'up',
  floorDay: 'up',
  floorThreeDays: 'up',
  surprise: 'up',
  surpriseRecord: 'up',
  quietSpend: 'up',
  quietSpendNow: 'up',
  quietRecord: 'up',
  novelHours: 'up',
  novelSpend: 'up',
  gapRecord: 'up',
  gapMean: 'up',
  silenceRecord: 'up',
  silenceMean: 'up',
  freshAmount: 'up',
  freshShare: 'up',
  freshNow: 'up',
  freshWeek: 'up',
  recharges: 'up',
  rechargeRecord: 'up',
  age: 'any',
  busyHours: 'any',
  activity: 'any',
  meanHour: 'any',
  logSpread: 'any',
  dayVariation: 'any',
  tail: 'any',
  jump: 'any',
  summed: 'any',
  balance: 'any',
  gap: 'any',
  silence: 'any',
  spreadOverDay: 'any',
  oneOffHours: 'any',
  adopted: 'any',
  weekend: 'any',
} as const satisfies Record<string, 'up' | 'any'>;

/** Name of a piece of evidence. */
export type EvidenceName = keyof typeof EVIDENCE;

/** The evidence of one poll, by name. Ratios are natural logarithms, so 0 is 'as usual'. */
export type Evidence = Record<EvidenceName, number>;

/** Smallest new spend worth a judgement, in units of the currency: less than a cent. */
export const LEAST_NEW = 0.004;

/** All names, in the order of the training table. */
export const EVIDENCE_NAMES: readonly EvidenceName[] = Object.keys(EVIDENCE).filter(isEvidenceName);

/** Whether a text names a piece of evidence: a weights file is data from outside the code. */
export function isEvidenceName(name: string): name is EvidenceName {
  return Object.hasOwn(EVIDENCE, name);
}

/** The named evidence as a row of numbers. */
export const rowOf = (evidence: Evidence, names: readonly EvidenceName[] = EVIDENCE_NAMES): number[] =>
  names.map((name) => evidence[name]);
