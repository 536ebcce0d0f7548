import type { Deps } from '../kernel/deps.ts'
import type { Repositories as PasscodesRepositories } from '../passcodes/repositories.ts'
import type { Repositories as SessionsRepositories } from '../sessions/repositories.ts'
import type { Repositories as SwitchesRepositories } from '../switches/repositories.ts'

/** The dependencies of the account pages' use cases. */
export type AccountDeps = Pick<
  Deps<SessionsRepositories & Pick<PasscodesRepositories, 'knownBrowsers'> & SwitchesRepositories>,
  'clock' | 'repositories'
>
