// `@identity/api/deps`: everything that the API may use, on a database of the caller's.
export { GUARDS } from '../../guard/guards.ts'
export { TIME_FLOOR } from '../../guard/time-floor.ts'
export { throwAwaySecrets } from '../../secrets/throw-away-secrets.ts'
export { readMatchFileConfig } from '../config.ts'
export { createDeps, type Deps, type Repositories } from '../deps.ts'
