import { Navigate } from 'react-router';
import { useSetup } from './use-setup.js';

/** Where one arrives: the live queue, or for who sets a new town up, what is left to do. */
export function Landing() {
  const { setup, isPending } = useSetup();
  if (isPending) return null;
  const begins = setup && !setup.hidden && setup.steps.some(({ done }) => !done);
  return <Navigate to={begins ? '/premiers-pas' : '/file'} replace />;
}
