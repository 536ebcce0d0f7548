import type { Policy } from '@identity/matching'
import type { MatchLevel } from '../../identities/domain/match-level.ts'

/** How surely a record is somebody's that a policy of the matcher is satisfied with. */
export const levelOfPolicy = { low: 'LOW', firm: 'FIRM', strict: 'STRICT' } as const satisfies Record<
  Policy,
  MatchLevel
>
