import type { z } from '@/lib/core/zod';
import { type Page, page } from './page';
import { parseBody } from './parse-body';
import type { Ask, Endpoint, RequestSpec } from './provider';

type ByGroup<F extends z.core.$ZodType, S extends z.core.$ZodType> = Omit<Endpoint, 'request' | 'parse'> & {
  provider: string;
  /** First step: where the key's teams, projects or keys are told, and their ids in the answer. */
  find: { url: string; schema: F; ids: (found: z.infer<F>) => readonly string[] };
  /** Second step, once a group; `ask.cursor` is then the group's own next page. */
  ask: (group: string, ask: Ask) => RequestSpec;
  schema: S;
  /** Reads a group's answer; `next` is the group's own next page. */
  read: (parsed: z.infer<S>, group: string, ask: Ask) => Partial<Page>;
};

/**
 * An endpoint asked in two steps, because its address names a team, project or key that the provider tells first. The cursor holds the
 * groups still to be asked, one a line, and behind a tab the page of the first one.
 */
export const byGroup = <F extends z.core.$ZodType, S extends z.core.$ZodType>({
  provider,
  find,
  ask,
  schema,
  read,
  ...parts
}: ByGroup<F, S>): Endpoint => ({
  ...parts,
  request: (asked) => {
    const { group, token } = placeIn(asked.cursor);
    return group === undefined ? { method: 'GET', url: find.url } : ask(group, { ...asked, cursor: token });
  },
  parse: (body, asked) => {
    const { group, token, rest } = placeIn(asked.cursor);
    if (group === undefined)
      return parseBody({ provider, schema: find.schema, body }, (found) =>
        page({ next: find.ids(found).filter(isPlain).join('\n') || null }),
      );
    return parseBody({ provider, schema, body }, (parsed) => {
      const { next = null, ...told } = read(parsed, group, { ...asked, cursor: token });
      const left = next !== null && isPlain(next) ? [`${group}\t${next}`, ...rest] : rest;
      return page({ ...told, next: left.join('\n') || null });
    });
  },
});

function placeIn(cursor: string | null): { group: string | undefined; token: string | null; rest: string[] } {
  const [first, ...rest] = (cursor ?? '').split('\n');
  const [group, token = null] = (first ?? '').split('\t');
  return { group: group === '' ? undefined : group, token, rest };
}

const isPlain = (id: string): boolean => id !== '' && !/[\n\t]/.test(id);
