import { builders } from '@/lib/builders/registry';
import type { AccountViewT } from '@/lib/messaging/views';
import type { Bills } from '../../economics/bills';
import { projectBuilders, projectKeys, projectNames } from '../../economics/project-month';
import { Card } from '../../ui/card';
import { TextField } from '../../ui/text-field';

type Props = { bills: Bills; accounts: readonly AccountViewT[]; onChange: (bills: Bills) => void };

/** Which project each key works for, or all keys of a builder at once. The split itself is on the statement. */
export function ProjectCard({ bills, accounts, onChange }: Props) {
  const { projectOf = {}, projectAt = {} } = bills;
  const keys = projectKeys({ accounts, names: projectNames(bills) });
  if (keys.length === 0) return null;
  // an emptied name is kept: the key works for no project, whatever else would give it one
  const name = (id: string, project: string) =>
    onChange({ ...bills, projectOf: { ...projectOf, [id]: project.slice(0, 60) } });
  const nameAt = (builder: string, project: string) =>
    onChange({ ...bills, projectAt: { ...projectAt, [builder]: project.slice(0, 60) } });
  return (
    <Card title="Projects">
      <div className="stack">
        <p className="small quiet">
          Name the project each key works for, and the statement is split by project too. A builder’s project is that of
          every key that stands at this builder alone and has no other.
        </p>
        <div className="economics-form">
          {projectBuilders(accounts).map((builder) => (
            <TextField
              key={builder}
              label={`Project of the keys at ${nameOf(builder)}`}
              value={projectAt[builder] ?? ''}
              onChange={(text) => nameAt(builder, text)}
            />
          ))}
          {keys.map(({ id, label, project }) => (
            <TextField key={id} label={`Project of ${label}`} value={project} onChange={(text) => name(id, text)} />
          ))}
        </div>
      </div>
    </Card>
  );
}

const nameOf = (id: string): string => builders.find((builder) => builder.id === id)?.name ?? id;
