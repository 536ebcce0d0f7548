import type { Guards } from '../../guard/guards.ts'
import type { Deps } from '../../kernel/deps.ts'
import type { FixedPasscode } from '../../passcodes/domain/fixed-passcode.ts'
import type { Repositories } from './repositories.ts'

/** The dependencies of the journeys' use cases. */
export type JourneyDeps = Deps<Repositories> & {
  guards: Guards
  /** Only in development. */
  fixedPasscode?: FixedPasscode | undefined
}
