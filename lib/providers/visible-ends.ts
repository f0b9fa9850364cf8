/** The ends a provider shows of a key ('sk-ant-api03-Ab...9fQ2', 'sk-****AbCd'): what stands before and after the hidden part. */
export const visibleEnds = (redacted: string | null | undefined): { head: string; tail: string } => ({
  head: redacted?.split(/[*.…]/)[0] ?? '',
  tail: /[^*.…]*$/.exec(redacted ?? '')?.[0] ?? '',
});
