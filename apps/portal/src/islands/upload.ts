import { PORTAL_RULES, type PortalRule } from '@parvis/contract';
import { outcomeOf } from './post.js';

/** `kept`, what is wrong with it, or `away` when it may work later. */
export type Uploaded = 'kept' | 'away' | PortalRule;

const TOO_MANY_TRIES = 429;

/** One photo. XMLHttpRequest, because `fetch` can't tell how much has gone. @param told percent */
export function upload(
  action: string,
  photo: Blob,
  name: string,
  told: (percent: number) => void = () => undefined,
): Promise<Uploaded> {
  const form = new FormData();
  form.append('stay', '1');
  form.append('photos', photo, name);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', action);
    request.setRequestHeader('accept', 'application/json');
    request.upload.onprogress = ({ loaded, total }) => told(Math.round((loaded / total) * 100));
    request.onloadend = () => resolve(request.status === TOO_MANY_TRIES ? 'away' : whatOf(request));
    request.send(form);
  });
}

function whatOf({ status, responseText }: XMLHttpRequest): Uploaded {
  const outcome = outcomeOf(status, responseText);
  if (outcome === 'away') return 'away';
  if (outcome === 'refused') return 'invalid';
  const fault = new URL(outcome.at, location.href).searchParams.get('faute');
  return PORTAL_RULES.find((rule) => rule === fault) ?? 'kept';
}
