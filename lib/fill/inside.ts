/** Kinds of elements that facts about a field are read from. */
const KINDS = {
  field: 'input:not([type="hidden"]):not([type="checkbox"]):not([type="radio"]), textarea, [contenteditable="true"]',
  heading: 'h1, h2, h3, h4, legend, [role="heading"]',
  choice:
    'select, [role="tab"][aria-selected="true"], [role="combobox"], [aria-haspopup="listbox"], [role="radio"][aria-checked="true"], input[type="radio"]:checked, [aria-current="true"], [aria-current="page"]',
  label: 'label',
} as const;

/** See `inside`. */
export type Kind = keyof typeof KINDS;

/**
 * The elements of a kind inside an element, in document order; not those inside its shadow roots.
 *
 * Answered from an index that is made once for each tree: asking the browser again for every ancestor of every field would cost
 * seconds on a large page. Whatever the page changes later is not seen until `lookAnew`.
 */
export function inside(element: Node, kind: Kind): readonly Element[] {
  const root = element.getRootNode();
  const known = indexes.get(root) ?? {};
  const index = known[kind] ?? indexOf(root, kind);
  indexes.set(root, { ...known, [kind]: index });
  return index.get(element) ?? NONE;
}

/** The labels in an element's tree that name this id, in document order. */
export function labelsFor(root: Node, id: string): readonly Element[] {
  const known = labels.get(root) ?? Map.groupBy(inside(root, 'label'), (label) => label.getAttribute('for') ?? '');
  labels.set(root, known);
  return known.get(id) ?? NONE;
}

/** Whether an element is of a kind. */
export const isOf = (element: Element, kind: Kind): boolean => element.matches(KINDS[kind]);

/** How many elements stand inside an element, counted once. */
export function sizeOf(element: Element): number {
  const size = sizes.get(element) ?? element.getElementsByTagName('*').length;
  sizes.set(element, size);
  return size;
}

/** Forgets what was read of the page: call it at the beginning of every look, in the same turn as the reading. */
export function lookAnew(): void {
  indexes = new WeakMap();
  sizes = new WeakMap();
  labels = new WeakMap();
}

type Index = Map<Node, Element[]>;

const NONE: readonly Element[] = [];
let indexes = new WeakMap<Node, Partial<Record<Kind, Index>>>();
let sizes = new WeakMap<Element, number>();
let labels = new WeakMap<Node, Map<string, Element[]>>();

function indexOf(root: Node, kind: Kind): Index {
  const index: Index = new Map();
  for (const found of isTree(root) ? root.querySelectorAll(KINDS[kind]) : []) {
    for (let around = found.parentNode; around; around = around.parentNode) {
      const held = index.get(around);
      if (held) held.push(found);
      else index.set(around, [found]);
    }
  }
  return index;
}

/** A document, a shadow root, or what was taken out of both; told by what it can do, because each frame has its own classes. */
const isTree = (root: Node): root is Document | ShadowRoot | Element => 'querySelectorAll' in root;
