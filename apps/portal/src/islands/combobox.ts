import { element, liveRegion } from './element.js';
import { fr } from './words.js';

interface Suggested {
  text: string;
  detail?: string | null;
}

interface Settings<Item> {
  input: HTMLInputElement;
  /** of the list, for those who don't see it */
  label: string;
  suggest: (text: string, signal: AbortSignal) => Promise<Item[]>;
  show: (item: Item) => Suggested;
  choose: (item: Item) => void;
  /** ms without a key before asking */
  pause: number;
}

let serial = 0;

/**
 * A text field that suggests, after the editable combobox of the ARIA Authoring Practices: the focus stays in the
 * field, arrows go through the list, Enter takes, Escape closes, and anything else may still be written.
 */
export function combobox<Item>({ input, label, suggest, show, choose, pause }: Settings<Item>): void {
  const id = `choix-${++serial}`;
  const list = element('ul', {
    id,
    role: 'listbox',
    'aria-label': label,
    class: 'suggestions',
    hidden: true,
  });
  const said = liveRegion('unseen');
  let items: Item[] = [];
  let active = -1;
  let asking = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;

  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': id,
    'aria-expanded': 'false',
    autocomplete: 'off',
  }))
    input.setAttribute(name, value);
  const around = element('div', { class: 'combobox' });
  input.replaceWith(around);
  around.append(input, list, said);

  const go = (to: number) => {
    active = to;
    [...list.children].forEach((option, index) => option.setAttribute('aria-selected', String(index === to)));
    if (to < 0) input.removeAttribute('aria-activedescendant');
    else {
      input.setAttribute('aria-activedescendant', `${id}-${to}`);
      list.children[to]!.scrollIntoView({ block: 'nearest' });
    }
  };
  const open = (found: Item[]) => {
    items = found;
    list.replaceChildren(...found.map((item, index) => optionOf(`${id}-${index}`, show(item))));
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    go(-1);
  };
  const close = () => {
    clearTimeout(timer);
    asking.abort();
    open([]);
  };
  const ask = async () => {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const text = input.value.trim();
    const found = text === '' ? [] : await suggest(text, signal);
    if (signal.aborted) return;
    open(found);
    said.textContent = text === '' ? '' : fr.choose(found.length);
  };
  const take = (index: number) => {
    const item = items[index];
    close();
    said.textContent = '';
    if (item !== undefined) choose(item);
  };

  input.addEventListener('input', (event) => {
    // written by a script, it asks nothing
    if (!event.isTrusted) return;
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), pause);
  });
  input.addEventListener('keydown', (event) => {
    const { length } = items;
    if (event.isComposing) return;
    if (event.key === 'Escape' && length > 0) close();
    else if (event.key === 'ArrowDown' && length > 0) go((active + 1) % length);
    else if (event.key === 'ArrowUp' && length > 0) go(active <= 0 ? length - 1 : active - 1);
    else if (event.key === 'Enter' && active >= 0) take(active);
    else return;
    event.preventDefault();
  });
  input.addEventListener('blur', close);
  // before the field loses the focus, and the list with it
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const index = [...list.children].findIndex((option) => option.contains(target as Node));
    if (index >= 0) take(index);
  });
}

function optionOf(id: string, { text, detail }: Suggested): HTMLLIElement {
  const option = element('li', { id, role: 'option', 'aria-selected': 'false' }, text);
  if (detail) option.append(' ', element('span', { class: 'quiet' }, detail));
  return option;
}
