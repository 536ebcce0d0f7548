import { Tag, type TagColour } from '@identity/govuk'
import type { MergeStatus } from '@identity/graphql-client'
import { useWords } from '../../words/words.ts'

const COLOURS: Record<MergeStatus, TagColour> = {
  PROPOSED: 'yellow',
  MERGED: 'green',
  REFUSED: 'red',
  UNDONE: 'grey',
}

/** How a merge stands, in a word; its colour says the same. */
export function MergeStatusTag({ status }: { status: MergeStatus }) {
  const words = useWords('merge')
  return <Tag colour={COLOURS[status]}>{words(`status.${status}`)}</Tag>
}
