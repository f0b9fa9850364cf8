/** Where a rotation stands. */
export type RotateStep = 'prove' | 'seal';

const steps: readonly { name: RotateStep | 'derive'; say: string }[] = [
  { name: 'derive', say: 'The new passphrase is turned into a key' },
  { name: 'prove', say: 'The present passphrase is checked' },
  { name: 'seal', say: 'Every record is encrypted again and written at once' },
];

/** How far the rotation is, read out as it goes on. */
export function RotateSteps({ at }: { at: RotateStep }) {
  const reached = steps.findIndex(({ name }) => name === at);
  return (
    <div role="status">
      <progress className="rotate-progress" max={steps.length} value={reached} aria-label="Rotating the vault key" />
      <p className="small">
        Step {reached + 1} of {steps.length}: {steps[reached]?.say}. Keep this page open.
      </p>
    </div>
  );
}
