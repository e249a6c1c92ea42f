type Attributes = Record<string, string | boolean>;

/** An element with its attributes: `true` is an empty one, `false` none. Text is text, never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== false) made.setAttribute(name, value === true ? '' : value);
  made.append(...children);
  return made;
}

/** A button that does something here, and sends no form. */
export function actButton(text: string, act: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const button = element('button', { type: 'button', ...attributes }, text);
  button.addEventListener('click', act);
  return button;
}

/** What is written into it later is read aloud. */
export const liveRegion = (className = 'quiet'): HTMLParagraphElement =>
  element('p', { role: 'status', class: className });
