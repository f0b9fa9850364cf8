import type { Total } from './poll';

/** One model as the key has used it so far: first and latest hour seen, amount altogether. */
export type ModelUse = { readonly model: string; readonly first: number; last: number; amount: number };

/** How many hours of history it takes before a model can be called new. */
const SETTLE_HOURS = 48;

/**
 * Remembers which models a key has used and what each cost.
 *
 * Amounts are growth since the poll before, so a lagging bucket or a running day total counts once; a restatement downwards
 * counts negative. Models in `known` (the user said 'expected') are never new.
 */
export class ModelBook {
  readonly #uses = new Map<string, ModelUse>();
  readonly #rows = new Map<string, number>();
  readonly #known: ReadonlySet<string>;
  #began: number | undefined;

  constructor(known: ReadonlySet<string> = new Set()) {
    this.#known = known;
  }

  /** Takes one poll's totals at hour `t`; they may change again later. */
  take(t: number, totals: readonly Total[]): void {
    for (const [index, , byModel] of totals) {
      for (const model in byModel) {
        const amount = byModel[model] ?? 0;
        const row = `${index} ${model}`;
        const grown = amount - (this.#rows.get(row) ?? 0);
        if (grown === 0) continue;
        this.#rows.set(row, amount);
        this.#grow(t, model, grown);
      }
    }
  }

  /** Takes what one past hour cost by model and will not change again; `unit` is what one stands for. */
  settle(hour: number, byModel: Readonly<Record<string, number>>, unit: number): void {
    for (const model in byModel) this.#grow(hour + 1, model, (byModel[model] ?? 0) / unit);
  }

  /** The models first seen in the `hours` before `t`, once the key has a past to compare with. */
  fresh(t: number, hours: number): ModelUse[] {
    const settled = (this.#began ?? Number.POSITIVE_INFINITY) + SETTLE_HOURS;
    const isFresh = (use: ModelUse) => use.first > t - hours && use.first >= settled && !this.#known.has(use.model);
    return [...this.#uses.values()].filter(isFresh);
  }

  #grow(t: number, model: string, amount: number): void {
    this.#began ??= t;
    const use = this.#uses.get(model);
    if (!use) {
      this.#uses.set(model, { model, first: t, last: t, amount });
      return;
    }
    use.last = t;
    use.amount += amount;
  }
}
