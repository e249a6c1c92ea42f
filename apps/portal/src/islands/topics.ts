import type { PortalTopic } from '@parvis/contract';
import { searchTopics } from '../words/search.js';
import { answer } from './answer.js';
import { combobox } from './combobox.js';
import { element } from './element.js';

/** The search answers as one types; a topic chosen goes straight on. */
export function topics(root: HTMLElement): void {
  const all = JSON.parse(root.dataset['topics']!) as PortalTopic[];
  const input = root.querySelector<HTMLInputElement>('input[name=q]')!;
  const form = root.querySelector<HTMLFormElement>('form[data-choose]')!;
  const chosen = element('input', { type: 'hidden', name: 'topic' });
  // Enter still asks the server, for what was written and not chosen
  input.form!.querySelector('button')!.hidden = true;
  answer(form);
  combobox<PortalTopic>({
    input,
    label: input.labels![0]!.textContent,
    pause: 100,
    suggest: async (text) => searchTopics(text, all),
    show: ({ name, theme }) => ({ text: name, detail: theme === name ? null : theme }),
    choose({ slug, name }) {
      input.value = name;
      chosen.value = slug;
      form.prepend(chosen);
      form.requestSubmit();
    },
  });
}
