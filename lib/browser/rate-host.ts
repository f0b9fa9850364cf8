/** The host asked for exchange rates, as a match pattern; nothing is sent there but two currency codes. */
export const rateHost = 'https://api.frankfurter.dev/*';
