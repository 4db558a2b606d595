type Child = Node | string | undefined;

/** Makes an element with these properties and children. Text stays text: nothing of the index is read as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** Words for screen readers only. */
export const unseen = (words: string): HTMLSpanElement => element('span', { className: 'visually-hidden' }, words);

/** Sets an element's ARIA and other attributes. `undefined` takes one away. */
export function setAttributes(target: Element, attributes: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) target.removeAttribute(name);
    else target.setAttribute(name, value);
  }
}
