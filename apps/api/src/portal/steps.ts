import type { PortalRule } from '@parvis/contract';
import type { Response } from 'express';
import type { Form } from './answers.js';

/** The pages of a report being written, by the end of their address. */
export type Step = 'theme' | 'motif' | 'lieu' | 'description' | 'photos' | 'contact' | 'verifier' | 'envoye';

/** Asked again from the page that sums up: an answer goes back there. */
export const isCorrecting = (form: Form): boolean => form.modifier === '1' || form.correcting === '1';

/** An answer leads on by a redirection, so that neither « back » nor « reload » asks to send anything again. */
export function lead(
  response: Response,
  draft: string,
  to: Step,
  correcting = false,
  fault: PortalRule | null = null,
): void {
  const query = new URLSearchParams({
    ...(fault && { faute: fault }),
    ...(correcting && to !== 'verifier' && { modifier: '1' }),
  }).toString();
  leadTo(response, `/signaler/${draft}/${to}${query && `?${query}`}`);
}

/** A script that posts a form is told where to go: a redirection it follows would be asked for twice. */
export const leadTo = (response: Response, at: string): unknown =>
  response.req.get('accept') === 'application/json'
    ? response.status(200).json({ at })
    : response.redirect(303, at);
