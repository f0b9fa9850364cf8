import { CircleCheck, CircleHelp, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { Check, Step } from '@/lib/usage/coach';
import { checkWords, stepNames } from '../../text/coach-words';
import { Button } from '../../ui/button';
import './coach-list.css';

type Props = { checks: readonly Check[]; currency: string; onStep: (step: Step) => void };

const marks = {
  risk: { icon: OctagonAlert, word: 'Do now' },
  look: { icon: TriangleAlert, word: 'Worth doing' },
  unknown: { icon: CircleHelp, word: 'Not known' },
  good: { icon: CircleCheck, word: 'Good' },
} as const;

/** A key's checklist: each line says how it stands and offers one step. */
export function CoachList({ checks, currency, onStep }: Props) {
  return (
    <ul className="coach">
      {checks.map((check) => {
        const { icon: Icon, word } = marks[check.state];
        return (
          <li key={check.name} className="coach-line" data-state={check.state}>
            <Icon size={16} aria-hidden />
            <span>
              <span className="unseen">{word}: </span>
              {checkWords(check, currency)}
            </span>
            {check.next && <StepButton step={check.next} onStep={onStep} />}
          </li>
        );
      })}
    </ul>
  );
}

function StepButton({ step, onStep }: { step: Step; onStep: (step: Step) => void }) {
  return (
    <Button look="plain" onClick={() => onStep(step)}>
      {stepNames[step]}
    </Button>
  );
}
