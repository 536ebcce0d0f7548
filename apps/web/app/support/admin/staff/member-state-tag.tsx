import { Tag, type TagColour } from '@identity/govuk'
import type { StaffMemberState } from '@identity/graphql-client'
import { useWords } from '../../../words/words.ts'

const COLOURS: Record<StaffMemberState, TagColour> = {
  ACTIVE: 'green',
  LOCKED: 'red',
  INVITED: 'yellow',
  INVITATION_OVER: 'orange',
  LEFT: 'grey',
}

/** How a member stands, in a word. */
export function MemberStateTag({ state }: { state: StaffMemberState }) {
  const words = useWords('staff-members')
  return <Tag colour={COLOURS[state]}>{words(`state.${state}`)}</Tag>
}
