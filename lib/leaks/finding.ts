/** One stretch of text that looks like a key, or like several keys in one encoded block. */
export type Finding = {
  /** First UTF-16 code unit of the key in the text as given. */
  start: number;
  /** The code unit after its last one; what lies between covers every piece of a key that was split or wrapped. */
  end: number;
  /** Whose key it is; a list where several providers issue the same shape; 'unknown' when only the surroundings say it is a key. */
  provider: string | string[];
  /** The shape that matched ('anthropic-api03'), or 'unknown'. */
  kind: string;
  /** 0..1: 0.95 and more for an exact known shape, 0.6 for a plausible unknown one. */
  confidence: number;
  /** The rule that spoke: a family's id, 'generic-prefix', 'generic-context' or 'encoded'. */
  rule: string;
};

/** What a key can do for whoever holds it; 'publishable' keys are meant to be seen and are never reported. */
export type Role = 'inference' | 'admin' | 'publishable' | 'service';
