/** Replaced as soon as the real page is there. */
export const BreakEvenPage = () => null;
