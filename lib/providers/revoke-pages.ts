import { ACCOUNT_IDS } from '@/lib/leaks/recognise';
import { familiesIn, familyNames } from './family-names';
import { providers } from './registry';

/** Where keys of a family are revoked: its name, the page where we know one, and the providers whose accounts hold such keys. */
export type RevokePage = { family: string; name: string; url: string | undefined; accountsOf: readonly string[] };

/** Where a key that a rule of the detector found may be revoked; several where they share a shape, none where it may be anybody's. */
export const revokePages = (rule: string): RevokePage[] =>
  familiesIn(rule).map((family) => {
    const id = ACCOUNT_IDS[family] ?? family;
    const holders = providers.filter((each) => each.id === id || each.keysLike === id);
    const accountsOf = holders.map((each) => each.id);
    return { family, name: familyNames(family), url: holders[0]?.console.keys, accountsOf };
  });
