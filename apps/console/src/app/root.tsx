import { Outlet } from 'react-router';
import { Announcer } from './announcer.js';
import { SessionGate } from './session-gate.js';
import { Shell } from './shell.js';

export function Root() {
  return (
    <>
      <SessionGate>
        <Shell>
          <Outlet />
        </Shell>
      </SessionGate>
      <Announcer />
    </>
  );
}
