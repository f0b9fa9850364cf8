type Props = { size?: number };

/** The mark: a ring with one gate, and what it guards in the middle. Same drawing as public/icon. */
export function Logo({ size = 24 }: Props) {
  return (
    <svg width={size} height={size} viewBox="0 0 96 96" aria-hidden="true" className="logo">
      <path
        d="M60.6 13.2A37 37 0 1 0 82.8 35.4"
        fill="none"
        stroke="var(--accent)"
        strokeWidth="12"
        strokeLinecap="round"
      />
      <path d="M48 33a10.5 10.5 0 0 1 5.6 19.4L56.5 64h-17l2.9-11.6A10.5 10.5 0 0 1 48 33z" fill="var(--accent)" />
    </svg>
  );
}
