// Who may import whom. `npm run lint` holds everybody to it, `npm run rooms` draws it in docs/architecture.md.
// A room is a folder with a subject. The lists come first; every rule below is made from them.

/** What is true whoever asks, lowest first: a room imports only rooms that stand before it. */
const GROUND = [
  'kernel',
  'secrets',
  'events',
  'queue',
  'switches',
  'mail',
  'answers',
  'records',
  'identities',
  'services',
  'guard',
  'clients',
  'visibility',
  'sessions',
  'roster',
  'webhooks',
  'changes',
  'tasks',
  'links',
  'invitations',
  'mailboxes',
  'passcodes',
  'interactions',
  'counts',
]

/** Who asks. A door imports the ground, and of the other doors only those named beside it. */
const DOORS = {
  callers: [],
  journeys: [],
  handoff: ['journeys'],
  account: [],
  staff: [],
  partners: [],
}

/** The journeys' own rooms, lowest first, as on the ground. */
const JOURNEYS = ['journey', 'match', 'authenticate', 'claim', 'update']

/** Start-up, lowest first: it may import everything, and nothing but a later start-up room imports it. */
const START_UP = ['main', 'commands']

/** Where a room is the next folder. The first that fits counts. */
const HALLS = [
  'apps/api/src/journeys',
  'apps/web/app/journeys',
  'apps/api/src',
  'apps/oidc/src',
  'apps/sandbox/src',
  'apps/web/app',
  'packages/[^/]+/src',
  'bench(/src)?',
]

/** Tests, and what stands beside them to be used by tests only. */
const TEST_CODE = [
  '\\.(test|contract|fixture|fake|builder|setup)\\.(ts|tsx|mjs)$',
  '^apps/[^/]+/(src/)?testing/',
  '^packages/[^/]+/test/',
  '^packages/(stories|test-support)/',
]

/** What a rule of the domain may know, besides the domain: text and numbers read, and whether they agree. */
const DOMAIN_MAY_IMPORT = ['/domain/', '^packages/(values|matching)/', '^node_modules/zod/']

export const HOUSE = {
  ground: GROUND,
  doors: Object.keys(DOORS),
  startUp: START_UP,
  halls: HALLS,
  testCode: TEST_CODE,
}

const API = '^apps/api/src/'
const rooms = (names) => `${API}(${names.join('|')})/`
const doors = Object.keys(DOORS)

/** One rule. `to` may not be imported from `from`; tests are free unless the rule says otherwise. */
const forbid = (name, comment, from, to) => ({
  name,
  comment,
  severity: 'error',
  from: { ...from, pathNot: [...(from.pathNot ?? []), ...TEST_CODE] },
  to,
})

/** For a list that stands one way up: from each room to those that come after it. */
const downwards = (names, path, name, comment) =>
  names
    .slice(0, -1)
    .map((room, place) =>
      forbid(name, comment, { path: path([room]) }, { path: path(names.slice(place + 1)) }),
    )

const everywhere = [
  {
    name: 'no-circles-between-files',
    comment:
      'Two files that need each other are one file, or there is a third in them: move what both need into a file that imports neither. A type counts like a value.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'what-is-imported-exists',
    comment: 'No file has this path: write the extension that it has (.ts, .tsx), or declare the package.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, pathNot: '^virtual:' },
  },
  forbid(
    'domain-is-pure',
    'A rule in domain/ imports only other domain/ files, @identity/values, @identity/matching and zod: hand it time, secrets, rows and digests as arguments.',
    { path: '/domain/' },
    { pathNot: DOMAIN_MAY_IMPORT },
  ),
  forbid(
    'repository-decides-nothing',
    'A repository stores and fetches: let the use case or step call the repository, and keep the shape that both need in domain/ or beside the repository.',
    { path: '\\.repository\\.ts$' },
    { path: '\\.(use-case|step|resolver)\\.ts$' },
  ),
  forbid(
    'test-code-stays-in-tests',
    'What the system runs imports nothing from testing/ and no fixture, fake or builder: move what it needs into a file of its own.',
    {},
    { path: ['^apps/[^/]+/src/testing/', '\\.(fixture|fake|builder)\\.(ts|tsx|mjs)$'] },
  ),
]

const betweenApps = [
  forbid(
    'web-asks-by-graphql',
    'The web knows the API only by schema.graphql: write the operation beside the page and call it through @identity/graphql-client.',
    { path: '^apps/web/' },
    { path: '^apps/', pathNot: '^apps/web/' },
  ),
  forbid(
    'apps-stand-alone',
    'An app imports no other app: put what both need in packages/, or ask over the network as its clients do.',
    { path: '^apps/([^/]+)/', pathNot: ['^apps/web/'] },
    { path: '^apps/', pathNot: '^apps/$1/' },
  ),
  ...START_UP.map((room, place) =>
    forbid(
      'start-up-is-imported-by-nobody',
      'main/ puts the rooms together, commands/ stands on main/: let the room take what it needs as an argument, or move the type to the room that owns it.',
      { path: '^apps/([^/]+)/src/', pathNot: START_UP.slice(place).map((own) => `^apps/[^/]+/src/${own}/`) },
      { path: `^apps/$1/src/${room}/` },
    ),
  ),
  forbid(
    'packages-import-no-app',
    'A package stands under the apps: move this into the app that needs it, or what it needs of the app into a package.',
    { path: '^packages/' },
    { path: '^apps/' },
  ),
  forbid(
    'examples-import-nothing-of-ours',
    'An example is copied into other people’s services: let it use published libraries only.',
    { path: '^examples/' },
    { path: '^(apps|packages|bench)/' },
  ),
  forbid(
    'benches-use-the-published-door',
    'A bench imports packages and what @identity/api publishes in its package.json: publish the entry point there instead of reaching into apps/api/src by path.',
    { path: '^bench/' },
    { path: '^apps/', dependencyTypesNot: ['aliased-workspace', 'undetermined', 'npm'] },
  ),
]

const insideTheApi = [
  ...downwards(
    GROUND,
    rooms,
    'ground-imports-downwards',
    `The ground floor stands one way up (${GROUND.join(', ')}): move what both rooms need into the lower one, or let the higher one call and hand it over as an argument.`,
  ),
  forbid(
    'ground-imports-no-door',
    `What is true does not depend on who asks: move this out of the door (${doors.join(', ')}) into the room on the ground that it tells of.`,
    { path: rooms(GROUND) },
    { path: rooms(doors) },
  ),
  ...doors.map((door) =>
    forbid(
      'doors-keep-apart',
      'Doors do not use each other: move what both need to the ground, or name the one door beside the other in DOORS of .dependency-cruiser.mjs and say why.',
      { path: rooms([door]) },
      { path: rooms(doors), pathNot: rooms([door, ...DOORS[door]]) },
    ),
  ),
  ...downwards(
    JOURNEYS,
    (names) => rooms(names.map((name) => `journeys/${name}`)),
    'journeys-import-downwards',
    `The journeys' rooms stand one way up (${JOURNEYS.join(', ')}): move what both need into the lower one, or to the ground when it is true without a journey.`,
  ),
]

export default {
  forbidden: [...everywhere, ...betweenApps, ...insideTheApi],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: '(^|/)(node_modules|generated)/' },
    exclude: { path: '(^|/)(dist|build)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
    skipAnalysisNotInRules: true,
    cache: { folder: 'node_modules/.cache/rooms', strategy: 'content', compress: true },
  },
}
