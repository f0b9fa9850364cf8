import { publishState } from '../page-state';

// A large settings page: 200 fields in 20 sections among 20,000 elements, one of them for the key.
const others = ['Display name', 'Webhook URL', 'Stripe secret key', 'Project id', 'Team', 'Region', 'Search API keys'];
const add = (parent: Element, tag: string, text = ''): HTMLElement => {
  const element = document.createElement(tag);
  element.textContent = text;
  parent.append(element);
  return element;
};
const main = add(document.body, 'main');
for (let card = 0; card < 200; card += 1) {
  const section = card % 10 === 0 ? add(main, 'section') : main.lastElementChild;
  if (!section) continue;
  if (card % 10 === 0) add(section, 'h2', `Settings, part ${card / 10}`);
  const row = add(section, 'div');
  const label = add(row, 'label', card === 114 ? 'OpenAI API key' : `${others[card % others.length]} ${card}`);
  const field = add(add(row, 'div'), 'input');
  field.id = `field-${card}`;
  label.setAttribute('for', field.id);
  const list = add(row, 'ul');
  for (let item = 0; item < 47; item += 1) add(add(list, 'li'), 'span', `Item ${item} of card ${card}`);
}
publishState(() => [...document.querySelectorAll('input')].filter(({ value }) => value !== '').map(({ id }) => id));
