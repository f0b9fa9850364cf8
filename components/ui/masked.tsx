/** A key as the vault shows it (`sk-proj-…9fQ2`). Read out as its first letters and last four, not dot by dot. */
export function Masked({ text }: { text: string }) {
  return (
    <code className="mono small quiet" dir="ltr">
      {text}
    </code>
  );
}
