/** Where an outside fact (endpoint, field, price, selector, key format) comes from and when it was last looked at. */
export type Source = {
  /** Public address of the document the fact was read in. */
  docs: string;
  /** Day of the last check, `YYYY-MM-DD`; a house test asks for another look after 180 days. */
  checked: string;
  /** How sure: read in an official specification, seen in other software, or recalled. */
  confidence: 'high' | 'medium' | 'low';
};
