import { type Answer, answerOf } from './answer';

/** The questions whose answers several components share. */
export const vault = answerOf('vault.view', {});
export const accounts = answerOf('accounts.list', {});
export const settings = answerOf('settings.view', {});
export const rates = answerOf('rates.view', {});
export const guard = answerOf('guard.view', {});
export const guardHistory = answerOf('guard.history', {});
export const audit = answerOf('audit.list', {});
/** The self-test of an open vault. It opens every record, so it is asked once a page, and again after a repair. */
export const inspection = answerOf('vault.inspect', {});
/** What is left of a vault that does not open. */
export const survey = answerOf('vault.survey', {});
export const budgets = answerOf('budgets.list', {});
export const stops = answerOf('stops.list', {});
export const webhook = answerOf('webhook.view', {});
export const exporting = answerOf('export.view', {});

const all: readonly Answer<unknown>[] = [
  vault,
  accounts,
  settings,
  rates,
  guard,
  guardHistory,
  audit,
  budgets,
  stops,
  webhook,
  exporting,
];

/** Asks everything again, e.g. after an act or when the window is looked at once more. */
export async function refreshAll(): Promise<void> {
  await Promise.all(all.map((answer) => answer.refresh()));
}
