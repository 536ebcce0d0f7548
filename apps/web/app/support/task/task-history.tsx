import { Button, Details, Textarea } from '@identity/govuk'
import type { NoteFieldsFragment, NoteProblem, TimelineEntryFieldsFragment } from '@identity/graphql-client'
import { Paragraph, Subheading } from '@identity/page-frame'
import { useWords } from '../../words/words.ts'
import { SupportForm } from '../parts/support-form.tsx'
import { NoteEntries } from '../people/person/note-entries.tsx'
import { TimelineEntries } from '../people/person/timeline-entries.tsx'

type TaskNotesProps = {
  notes: readonly NoteFieldsFragment[]
  refused: { problem: NoteProblem; text: string } | null
}

/** The notes on a task, and the form that adds one. */
export function TaskNotes({ notes, refused }: TaskNotesProps) {
  const words = useWords('person-notes')
  return (
    <>
      <Subheading>{words('heading')}</Subheading>
      {notes.length > 0 && <NoteEntries notes={notes} level={3} />}
      <SupportForm>
        <input type="hidden" name="intent" value="note" />
        <Textarea
          id="text"
          name="text"
          label={{ text: words('label') }}
          hint={words('hint')}
          rows={3}
          value={refused?.text ?? ''}
          errorMessage={refused ? words(`problem.${refused.problem}`) : undefined}
        />
        <Button variant="secondary" preventDoubleClick>
          {words('button')}
        </Button>
      </SupportForm>
    </>
  )
}

type TaskHistoryProps = {
  taskId: string
  personId: string
  entries: readonly TimelineEntryFieldsFragment[]
}

/** What happened to a task, the newest first. */
export function TaskHistory({ taskId, personId, entries }: TaskHistoryProps) {
  const words = useWords('support-task-page')
  return (
    <>
      <Subheading>{words('history')}</Subheading>
      {entries.length > 0 ? (
        <Details summary={words('history.count', { count: entries.length })}>
          <TimelineEntries personId={personId} entries={entries} level={3} ofTask={taskId} />
        </Details>
      ) : (
        <Paragraph>{words('history.none')}</Paragraph>
      )}
    </>
  )
}
