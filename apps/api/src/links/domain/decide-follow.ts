/** The state of the record that a closed one was merged into. `unknown`: it has not reached our replica yet. */
export type Survivor = 'none' | 'unknown' | 'free' | 'taken'

export type FollowDecision = 'stay' | 'move' | 'possible-duplicate' | 'closed' | 'wait'

/**
 * Decides what happens to the link of an identity when its teaching record changes. A link goes where the record went; where that record
 * has another holder, or there is none, it stays as it is until an agent has looked.
 */
export function decideFollow(record: { isActive: boolean }, survivor: Survivor): FollowDecision {
  if (record.isActive) return 'stay'
  switch (survivor) {
    case 'free':
      return 'move'
    case 'taken':
      return 'possible-duplicate'
    case 'none':
      return 'closed'
    case 'unknown':
      return 'wait'
  }
}
