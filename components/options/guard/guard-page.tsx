import { FileSearch } from 'lucide-react';
import { guard } from '../../hooks/answers';
import { useAnswer } from '../../hooks/use-answer';
import { goTo } from '../../hooks/use-route';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { GuardChoice } from './guard-choice';
import { GuardHistory } from './guard-history';
import { GuardSites } from './guard-sites';
import './guard.css';

/** The guard: everywhere or on single sites, what it stopped (site, kind and choice; never text), and what it learned. */
export function GuardPage() {
  const view = useAnswer(guard).value;
  return (
    <>
      <div className="page-head">
        <h1>Guard</h1>
        <Button icon={FileSearch} onClick={() => goTo('guard', 'check')}>
          Check a text or file
        </Button>
      </div>
      <p className="page-lead">
        Stops a key from getting into a chat box, an issue or any other field that is not meant for keys. Everything is
        decided on this computer; no text is kept.
      </p>
      <Card title="Where it stands">
        <GuardChoice />
        {view && <GuardSites view={view} />}
      </Card>
      <GuardHistory />
    </>
  );
}
