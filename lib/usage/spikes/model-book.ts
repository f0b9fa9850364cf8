import type { Total } from './poll';

/** One model as the key has used it so far: first and latest hour seen, amount altogether. */
export type ModelUse = { model: string; first: number; last: number; amount: number };

/** How many hours of history it takes before a model can be called new. */
const SETTLE_HOURS = 48;

/**
 * Remembers which models a key has used and what each newly cost.
 *
 * Amounts are growth since the poll before, so a lagging bucket or a running day total counts once; a restatement downwards
 * counts negative. A model is `new` when it was first seen after two days of history.
 */
export class ModelBook {
  readonly uses = new Map<string, ModelUse>();
  readonly moves: { t: number; model: string; amount: number }[] = [];
  #rows = new Map<string, number>();
  #began: number | undefined;

  /** Takes one poll's totals at hour `t`. */
  take(t: number, totals: readonly Total[]): void {
    const growth = new Map<string, number>();
    for (const [index, , byModel] of totals) {
      for (const [model, amount] of Object.entries(byModel)) {
        const row = `${index} ${model}`;
        const grown = amount - (this.#rows.get(row) ?? 0);
        this.#rows.set(row, amount);
        if (grown !== 0) growth.set(model, (growth.get(model) ?? 0) + grown);
      }
    }
    if (growth.size > 0) this.#began ??= t;
    for (const [model, amount] of growth) this.#grow(t, model, amount);
  }

  /** The models first seen in the `hours` before `t`, once the key has a past to compare with. */
  fresh(t: number, hours: number): ModelUse[] {
    const settled = (this.#began ?? Number.POSITIVE_INFINITY) + SETTLE_HOURS;
    return [...this.uses.values()].filter((use) => use.first > t - hours && use.first >= settled);
  }

  #grow(t: number, model: string, amount: number): void {
    const use = this.uses.get(model) ?? { model, first: t, last: t, amount: 0 };
    this.uses.set(model, { ...use, last: t, amount: use.amount + amount });
    this.moves.push({ t, model, amount });
  }
}
