import type { Source } from '@/lib/core/source';
import type { ByokTerms, PlanTerms } from '../plan';

/** Where a preset's figures were read. `note` says which part is weaker than the rest or disputed. */
export type PresetSource = Source & { note?: string };

/** A plan sold by a platform. Every figure is a proposal the user may overwrite, shown with its source and day. */
export type PlanPreset = { name: string; terms: PlanTerms; source: PresetSource };

/**
 * What bringing an own key costs at a platform. `once` is a price paid a single time, in the preset's currency; the fee on spend
 * in `terms.topUp` starts after `freeRequestsPerMonth`, which the calculator does not count.
 */
export type ByokPreset = {
  name: string;
  currency: 'USD';
  terms: ByokTerms;
  freeRequestsPerMonth?: number;
  once?: string;
  source: PresetSource;
};

/** One platform: the plans it sells and what it charges for a user's own key; either list may be empty. */
export type PlatformPlans = { id: string; name: string; plans: readonly PlanPreset[]; byok: readonly ByokPreset[] };
