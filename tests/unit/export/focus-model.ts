import { readFileSync } from 'node:fs';
import { z } from '@/lib/core/zod';
import { referencePath } from '../../fixtures/reference';
import { holds, type Node, nodes, type Row } from './focus-checks';

const Model = z.object({
  ModelRules: z.record(
    z.string(),
    z.object({
      Function: z.string(),
      Reference: z.string(),
      EntityType: z.string(),
      ApplicabilityCriteria: z.array(z.string()),
      Type: z.enum(['Static', 'Dynamic']),
      ValidationCriteria: z.object({
        Keyword: z.string(),
        Requirement: z.record(z.string(), z.unknown()),
        Condition: z.record(z.string(), z.unknown()),
      }),
    }),
  ),
});

export type Outcome = { checked: Set<string>; failed: Map<string, number>; warned: Map<string, number> };

export type Declared = { criteria: readonly string[]; match: 'any' | 'all' };

/** The official rule model of FOCUS 1.2, from the reference data. */
export const readModel = () =>
  Model.parse(JSON.parse(readFileSync(referencePath('vectors/focus/focus-model-1.2.json'), 'utf8'))).ModelRules;

/**
 * Walks the rules from the data set's root and every attribute tree. Static rules only; MAY is skipped, SHOULD and RECOMMENDED are
 * warnings. A rule with criteria applies when any (or all) of them are declared; where a column's presence does not apply, none of
 * its rules does. Children take over their parent's condition.
 */
export function evaluate(
  rules: ReturnType<typeof readModel>,
  columns: readonly string[],
  rows: readonly Row[],
  declared: Declared,
) {
  const outcome: Outcome = { checked: new Set(), failed: new Map(), warned: new Map() };
  const applies = (criteria: readonly string[]) =>
    criteria.length === 0 ||
    (declared.match === 'any'
      ? criteria.some((one) => declared.criteria.includes(one))
      : criteria.every((one) => declared.criteria.includes(one)));
  const absent = new Set(
    Object.values(rules)
      .filter((rule) => rule.Function === 'Presence' && !applies(rule.ApplicabilityCriteria))
      .map((rule) => rule.Reference)
      .filter((column) => !columns.includes(column)),
  );

  const visit = (id: string, under: readonly Row[]): boolean => {
    const rule = rules[id];
    if (!rule) throw new Error(`no rule ${id}`);
    const { Keyword: keyword, Requirement: requirement, Condition: condition } = rule.ValidationCriteria;
    if (rule.Type === 'Dynamic' || keyword === 'MAY' || keyword === 'OPTIONAL') return true;
    if (!applies(rule.ApplicabilityCriteria)) return true;
    if (rule.EntityType === 'Column' && absent.has(rule.Reference)) return true;
    outcome.checked.add(id);
    const concerned = Object.keys(condition).length === 0 ? under : under.filter((row) => holds(condition, row));
    const items = requirement['CheckFunction'] === 'AND' ? nodes(requirement['Items']) : [requirement];
    const references = items.filter((item) => item['CheckFunction'] === 'CheckModelRule');
    const children = references.map((item) => visit(String(item['ModelRuleId']), concerned));
    const own = items.filter((item) => item['CheckFunction'] !== 'CheckModelRule');
    const broken = own.map((item) => violations(item, columns, concerned)).reduce((a, b) => a + b, 0);
    if (broken > 0) (keyword.startsWith('MUST') ? outcome.failed : outcome.warned).set(id, broken);
    return broken === 0 && children.every(Boolean);
  };

  visit('CostAndUsage-D-000-M', rows);
  for (const [id, rule] of Object.entries(rules)) {
    if (/-[CA]-000-[MCO]$/.test(id) && rule.EntityType === 'Attribute') visit(id, rows);
  }
  return outcome;
}

/** How many rows (or, for checks of the whole table, columns and groups) break one leaf of a rule. */
function violations(check: Node, columns: readonly string[], rows: readonly Row[]): number {
  const name = String(check['ColumnName'] ?? '');
  if (check['CheckFunction'] === 'ColumnPresent') return columns.includes(name) ? 0 : 1;
  if (check['CheckFunction'] === 'CheckDistinctCount') return distinct(check, rows);
  return rows.filter((row) => !holds(check, row)).length;
}

function distinct(check: Node, rows: readonly Row[]): number {
  const groups = new Map<string, Set<string | null>>();
  for (const row of rows) {
    const key = row[String(check['ColumnAName'])] ?? null;
    if (key === null) continue;
    groups.set(key, (groups.get(key) ?? new Set()).add(row[String(check['ColumnBName'])] ?? null));
  }
  return [...groups.values()].filter((values) => values.size !== check['ExpectedCount']).length;
}
