// The drawn graph of the API's rooms (docs/architecture.md): who may call whom. Against an arrow, react to an event.
const ROOMS = {
  organisation: ['agents'],
  agents: [],
  accounts: ['agents', 'organisation'],
  contacts: ['agents'],
  places: ['organisation'],
  residents: ['agents'],
  views: ['agents'],
  commitments: ['agents'],
  conversations: ['agents'],
  warnings: ['agents', 'commitments'],
  search: [],
  drafts: ['agents'],
  replies: ['agents'],
  uploads: ['agents'],
  tickets: [
    'agents',
    'organisation',
    'residents',
    'commitments',
    'contacts',
    'conversations',
    'search',
    'drafts',
    'uploads',
  ],
  notifications: [
    'accounts',
    'agents',
    'organisation',
    'residents',
    'commitments',
    'conversations',
    'tickets',
    'warnings',
  ],
  intake: [
    'agents',
    'organisation',
    'residents',
    'commitments',
    'contacts',
    'conversations',
    'tickets',
    'notifications',
  ],
  reports: ['organisation', 'residents', 'commitments', 'contacts', 'conversations', 'tickets'],
  portal: ['organisation', 'conversations', 'reports'],
  live: ['agents', 'tickets'],
  quality: ['agents', 'organisation'],
  walls: ['agents', 'organisation', 'quality', 'tickets'],
  cli: ['accounts', 'agents', 'demo', 'organisation', 'places', 'tickets'],
  demo: [
    'agents',
    'organisation',
    'residents',
    'commitments',
    'contacts',
    'conversations',
    'tickets',
    'notifications',
    'intake',
    'places',
    'search',
  ],
};

const folder = (rooms) => `^apps/api/src/(${rooms.join('|')})/`;
const every = Object.keys(ROOMS);

/** One rule a room: it may enter the rooms named, itself and the platform, and no other. */
const drawn = every.map((room) => ({
  name: `room-${room}`,
  severity: 'error',
  comment: `${room} may call ${ROOMS[room].join(', ') || 'no other room'}`,
  from: { path: folder([room]), pathNot: '\\.test\\.ts$' },
  to: { path: folder(every.filter((other) => other !== room && !ROOMS[room].includes(other))) },
}));

module.exports = {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-undrawn-room',
      severity: 'error',
      comment: 'a new room is drawn here and in docs/architecture.md first',
      from: {},
      to: { path: '^apps/api/src/[^/]+/', pathNot: folder([...every, 'platform']) },
    },
    {
      name: 'front-door',
      severity: 'error',
      comment: 'a room is entered through its index.ts',
      from: {
        path: '^apps/api/src/([^/]+)/',
        pathNot: ['\\.test\\.ts$', 'platform/database/entities\\.ts$'],
      },
      to: {
        path: '^apps/api/src/[^/]+/',
        pathNot: ['^apps/api/src/$1/', '^apps/api/src/platform/', '/index\\.ts$'],
      },
    },
    {
      name: 'front-door-from-the-roof',
      severity: 'error',
      from: { path: '^apps/api/src/[^/]+\\.ts$' },
      to: { path: folder(every), pathNot: '/index\\.ts$' },
    },
    {
      name: 'platform-knows-no-room',
      severity: 'error',
      comment: 'but for the one list of tables',
      from: { path: '^apps/api/src/platform/', pathNot: 'platform/database/entities\\.ts$' },
      to: { path: folder(every) },
    },
    {
      name: 'no-network-in-a-command-that-writes',
      severity: 'error',
      comment: 'rooms of files hand messages over as rows; only notifications and intake know protocols',
      from: { path: folder(['tickets', 'commitments', 'conversations', 'residents', 'contacts']) },
      to: { path: '^libs/channels/' },
    },
    ...drawn,
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(/dist/|^libs/[^/]+/dist)' },
    enhancedResolveOptions: {
      conditionNames: ['@parvis/source', 'import', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
};
