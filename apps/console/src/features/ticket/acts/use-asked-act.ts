import type { NextAct } from '@parvis/domain';
import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';

/** A file opened for an act (from « Engagements ») begins it; going back or reloading does not begin it again. */
export function useAskedAct(begin: Partial<Record<NextAct, () => void>>): void {
  const navigate = useNavigate();
  const { state, pathname, search } = useLocation() as {
    state: { act?: NextAct } | null;
    pathname: string;
    search: string;
  };
  const asked = state?.act;
  useEffect(() => {
    if (!asked) return;
    void navigate(pathname + search, { replace: true });
    begin[asked]?.();
    // once, at arrival
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [asked]);
}
