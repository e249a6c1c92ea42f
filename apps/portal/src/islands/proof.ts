import 'altcha/external';
import 'altcha/altcha.css';
import Pbkdf2Worker from 'altcha/workers/pbkdf2?worker';
import { fr } from './words.js';

const { proof: words } = fr;

$altcha.algorithms.set('PBKDF2/SHA-256', () => new Pbkdf2Worker());

/** The device works a few seconds for its report: a person does not notice, a machine that sends thousands does. */
export function proof(root: HTMLElement): void {
  $altcha.i18n.set('fr', {
    ariaLinkLabel: '',
    footer: '',
    label: words.label,
    verifying: words.verifying,
    verified: words.verified,
    error: words.error,
    expired: words.expired,
    waitAlert: words.wait,
    verificationRequired: words.required,
  });
  const widget = document.createElement('altcha-widget');
  for (const [name, value] of Object.entries({
    name: 'altcha',
    challenge: root.dataset['challenge']!,
    language: 'fr',
    auto: 'onload',
    configuration: JSON.stringify({ hideFooter: true, hideLogo: true, humanInteractionSignature: false }),
  }))
    widget.setAttribute(name, value);
  root.querySelector<HTMLElement>('[data-without]')!.hidden = true;
  root.querySelector<HTMLElement>('[data-with]')!.hidden = false;
  root.append(widget);
}
