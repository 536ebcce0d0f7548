import { Bullets } from '@identity/page-frame'
import { useWords } from '../../words/words.ts'
import { dayOf } from '../people/person/instant.ts'
import type { MergePreview } from './shown-merge.ts'

type MergeMovesProps = {
  preview: Pick<MergePreview, 'moves' | 'isRecordLost' | 'undoUntil'>
}

/** What else a merge does, besides what the account that stays takes over. */
export function MergeMoves({ preview: { moves, isRecordLost, undoUntil } }: MergeMovesProps) {
  const words = useWords('merge-moves')
  const { serviceNames, sessionCount, taskCount, mergedIds } = moves
  return (
    <Bullets
      items={[
        words('addresses'),
        words('mails'),
        words('sessions', { count: sessionCount }),
        serviceNames.length > 0 ? words('services', { names: serviceNames.join(', ') }) : words('noServices'),
        words('tasks', { count: taskCount }),
        ...(isRecordLost ? [words('recordLost')] : []),
        ...(mergedIds.length > 0 ? [words('merged', { count: mergedIds.length })] : []),
        words('undo', { day: dayOf(undoUntil) }),
      ]}
    />
  )
}
