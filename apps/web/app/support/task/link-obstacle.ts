import type { ComparedFieldsFragment } from '@identity/graphql-client'

/** Why the API would not link a record: the person has it, another account has it, it is closed, or its TRN leaked. */
export type LinkObstacle = 'theirs' | 'held' | 'closed' | 'withheld'

type Compared = Pick<ComparedFieldsFragment, 'isTheirs' | 'heldById' | 'isActive' | 'isWithheld'>

/** What stands against linking a record, in the order of the API's refusals. Null: nothing does. */
export function obstacleTo({ isTheirs, heldById, isActive, isWithheld }: Compared): LinkObstacle | null {
  if (isTheirs) return 'theirs'
  if (heldById) return 'held'
  if (!isActive) return 'closed'
  return isWithheld ? 'withheld' : null
}
