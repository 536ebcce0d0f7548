/** What became of the record that a closed one was merged into. `unknown`: it has not reached our copy yet. */
export type Survivor = 'none' | 'unknown' | 'free' | 'taken'

export type FollowDecision = 'stay' | 'move' | 'possible-duplicate' | 'closed' | 'wait'

/**
 * What becomes of the link between an identity and its teaching record when the record changes. A link goes where the record went; where
 * that is another identity's, or nowhere, it stays as it is until a person has looked.
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
