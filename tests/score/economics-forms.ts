import { toDecimal, toFixed } from '@/lib/economics/exact-print';
import { BILL_FORMS } from './economics-bill-forms';
import type { Printer, Task } from './economics-form';
import { PLAN_FORMS } from './economics-plan-forms';

/** Solves a worked example by the shape of its inputs, printing every figure with the places `decimals` gives its key. */
export function solve(task: Task): unknown {
  const form = [...PLAN_FORMS, ...BILL_FORMS].find((candidate) => candidate.asks.every((key) => key in task.inputs));
  if (!form) throw new Error(`no form for inputs ${Object.keys(task.inputs).join(', ')}`);
  const print: Printer = (key, value) => {
    if (!value) return null;
    const places = task.decimals[key] ?? task.decimals['all'];
    return places === undefined ? (toDecimal(value) ?? toFixed(value, 6)) : toFixed(value, places);
  };
  return form.solve(task.inputs, print, task.decimals);
}
