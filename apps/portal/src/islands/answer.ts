import { fieldsOf } from './fields.js';
import { keep, tokenIn } from './draft-store.js';
import { keepTyping } from './keep-typing.js';
import { Patience } from './patience.js';
import { post } from './post.js';
import { fr } from './words.js';

/** A question's form: what is typed is kept until the server has it, and goes when the network lets it. */
export function answer(form: HTMLFormElement): void {
  const token = tokenIn(form.action);
  if (!token) return;
  // before it is sent: a page closed while it waits has kept it
  goWhenPossible(form, token, fr.wait.answer, keepTyping(form, token));
}

/**
 * Sends the form by a script, once at a time, and goes where it leads. A refusal is the server's to tell: the form is
 * then sent the plain way. @param before runs first, as long as it takes
 */
export function goWhenPossible(
  form: HTMLFormElement,
  token: string,
  words: string,
  before: () => Promise<unknown>,
): void {
  const acts = form.querySelector('.acts');
  const patience = new Patience((notice) => (acts ? acts.before(notice) : form.append(notice)));
  let going = false;
  const go = async (button: HTMLElement | null) => {
    await before();
    for (;;) {
      // read again at each try: what was put right meanwhile goes
      const outcome = await post(form.action, fieldsOf(form, button));
      if (outcome === 'refused') return form.submit();
      if (outcome !== 'away') {
        await keep(token, ({ typed: { [form.action]: _taken, ...typed } }) => ({ typed }));
        return location.assign(outcome.at);
      }
      await patience.wait(navigator.onLine ? fr.wait.again : words);
    }
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (going) return patience.hurry();
    going = true;
    void go(event.submitter).finally(() => {
      going = false;
      patience.over();
    });
  });
}
