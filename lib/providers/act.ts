import type { Result } from '@/lib/core/result';
import type { EpochMs, Nanos } from '@/lib/core/units';
import type { Drift, KeyRole, RequestSpec } from './provider';

/** What can be done to a key by API. */
export type ActName = 'disable' | 'enable' | 'delete' | 'cap' | 'create';

/** What an act is about; each act names the fields it needs, an absent one is a bug of the caller. */
export type ActTarget = {
  base: string;
  /** The key's id at the provider. */
  keyId: string;
  /** Project, team, workspace or service account the key belongs to, where the provider has them. */
  groupId: string;
  name: string;
  /** Cap, or null to lift it. */
  limit: Nanos | null;
  period: 'day' | 'week' | 'month' | null;
  expiresAt: EpochMs | null;
};

/** An act as data: one confirmation names key, provider, effect and whether it can be undone, then this one request is sent. */
export type Act = {
  name: ActName;
  key: KeyRole;
  undo: ActName | null;
  /** Which fields of the target must be filled. */
  needs: readonly ('keyId' | 'groupId' | 'name' | 'limit')[];
  /** How far the effect reaches: this key, or everything of its project. */
  reach: 'key' | 'project';
  /** For `cap` and `create`: the periods a cap can be set for, most usual first; null = for the life of the key. Absent: no choice. */
  periods?: readonly ActTarget['period'][];
  /** For `cap` and `create`: what a cap counts where that is not US dollars. */
  currency?: string;
  /** For `create`: the provider can end the new key on a date. */
  expires?: true;
  /** For `cap`: it holds for what is owed later; credit paid before is used up first. */
  prepaidFirst?: true;
  request: (target: ActTarget) => RequestSpec;
  /** Statuses by which the provider says that this cannot be done to this key, and what that means. */
  refusals?: Readonly<Record<number, 'key-with-owner'>>;
  /** For `create`: finds the new key in the answer, which shows it once. */
  created?: (body: unknown) => Result<{ keyId: string; text: string }, Drift>;
};
