/**
 * A function body run inside the page: answers the visible element whose accessible name is `args[0]`, or null.
 * Kind `args[1]` narrows it to fields ('field') or to anything that can be pressed ('press').
 * One small reading of the accessible-name rules serves both browsers, so a journey finds the same element in each.
 */
export const findByName = `
const [wanted, kind] = arguments;
const clean = (text) => (text ?? '').replace(/\\s+/g, ' ').trim();
const spoken = (node) => {
  if (node.nodeType === 3) return node.data;
  if (node.nodeType !== 1 || node.getAttribute('aria-hidden') === 'true' || /^(SCRIPT|STYLE|INPUT|TEXTAREA|SELECT)$/.test(node.tagName)) return '';
  return node.getAttribute('aria-label') ?? node.getAttribute('alt') ?? [...node.childNodes].map(spoken).join(' ');
};
const nameOf = (element) => {
  const by = element.getAttribute('aria-labelledby');
  if (by) return clean(by.split(/\\s+/).map((id) => { const e = document.getElementById(id); return e ? spoken(e) : ''; }).join(' '));
  const own = element.getAttribute('aria-label');
  if (own) return clean(own);
  const labels = element.labels ? [...element.labels].map(spoken).join(' ') : '';
  if (clean(labels)) return clean(labels);
  const content = /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) ? '' : clean(spoken(element));
  return content || clean(element.getAttribute('title')) || clean(element.getAttribute('placeholder'));
};
const fields = 'input, textarea, select, [contenteditable="true"], [role=textbox], [role=combobox], [role=searchbox]';
const presses = 'button, textarea, a[href], summary, input, select, label, [role=button], [role=tab], [role=option], [role=menuitem], [role=menuitemradio], [role=switch], [role=radio], [role=checkbox], [role=combobox], [role=link]';
const any = presses + ', ' + fields + ', h1, h2, h3, section, [role=dialog], [role=region], table, nav, ul, ol, [role=status], [role=img]';
const query = kind === 'field' ? fields : kind === 'press' ? presses : any;
const visible = (e) => e.checkVisibility({ visibilityProperty: true }) && !e.closest('[inert]') && e.getClientRects().length > 0;
const found = [...document.querySelectorAll(query)].filter((e) => visible(e) && nameOf(e) === wanted);
return found.find((e) => e.tagName !== 'LABEL' && !e.disabled) ?? found.find((e) => e.tagName !== 'LABEL') ?? found[0] ?? null;
`;
