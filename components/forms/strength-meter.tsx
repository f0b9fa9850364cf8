import type { Strength } from './strength';
import './strength-meter.css';

/** Strength in words; the bar only repeats them. */
export function StrengthMeter({ strength }: { strength: Strength | undefined }) {
  return (
    <div className="strength" data-level={strength?.level ?? 'none'}>
      <div className="strength-bar" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
      <p role="status">
        {strength ? (
          <>
            <strong>{strength.word}.</strong> {strength.advice}
          </>
        ) : (
          'Nobody can reset it: it exists in your head only.'
        )}
      </p>
    </div>
  );
}
