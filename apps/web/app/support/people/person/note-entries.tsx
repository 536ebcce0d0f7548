import { inOrder } from '@identity/govuk'
import type { NoteFieldsFragment } from '@identity/graphql-client'
import { Link, Paragraph } from '@identity/page-frame'
import { useWords } from '../../../words/words.ts'
import { Timeline } from '../../parts/timeline.tsx'
import { dayAndTime } from './instant.ts'

type NoteEntriesProps = {
  notes: readonly NoteFieldsFragment[]
  level?: 2 | 3
  /** True where notes of several tasks stand together: each says which one it was written on. */
  isTaskLinked?: boolean
}

/** The notes of staff, the newest first. */
export function NoteEntries({ notes, level = 2, isTaskLinked = false }: NoteEntriesProps) {
  const words = useWords('person-notes')
  return (
    <Timeline
      level={level}
      items={notes.map(({ id, text, staffName, writtenAt, taskId }) => ({
        id,
        title: words('written'),
        by: words('by', { name: staffName }),
        at: writtenAt,
        when: dayAndTime(writtenAt),
        children: (
          <>
            <NoteText text={text} />
            {isTaskLinked && taskId && (
              <Paragraph>
                <Link href={`/support/tasks/${taskId}`}>{words('task')}</Link>
              </Paragraph>
            )}
          </>
        ),
      }))}
    />
  )
}

/** A note as it was written, line by line. */
function NoteText({ text }: Pick<NoteFieldsFragment, 'text'>) {
  const words = useWords('person-notes')
  if (text == null) return <>{words('lost')}</>
  return inOrder(text.split('\n'), (line) => <p className="govuk-body govuk-!-text-break-word">{line}</p>)
}
