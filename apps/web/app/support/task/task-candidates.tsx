import { Button, Details, inOrder } from '@identity/govuk'
import type { TaskCandidatesQuery } from '@identity/graphql-client'
import { Paragraph, Subheading } from '@identity/page-frame'
import { useWords } from '../../words/words.ts'
import { SupportForm } from '../parts/support-form.tsx'
import { CannotLink } from './cannot-link.tsx'
import { ComparedRecord } from './compared-record.tsx'
import { obstacleTo } from './link-obstacle.ts'
import type { ShownTask } from './open-task.ts'
import { taskPath } from './task-path.ts'

type Found = Extract<TaskCandidatesQuery['recordCandidates'], { __typename: 'RecordCandidates' }>

type TaskCandidatesProps = {
  task: ShownTask['summary']
  personId: string
  isLinked: boolean
  found: Found
}

/** The records that come nearest. A button leads on from one of them: its TRN stands in no address. */
export function TaskCandidates({ task, personId, isLinked, found }: TaskCandidatesProps) {
  const words = useWords('support-task-page')
  const { records, hasMore, explanation } = found
  return (
    <>
      <Subheading>{words('candidates', { count: records.length })}</Subheading>
      {records.length === 0 && <Paragraph>{words('noCandidates')}</Paragraph>}
      {explanation.length > 0 && (
        <Details summary={words('why')}>
          {inOrder(explanation, (line) => (
            <Paragraph>{line}</Paragraph>
          ))}
        </Details>
      )}
      {records.map((record, index) => {
        const obstacle = obstacleTo(record)
        return (
          <section key={record.trn}>
            <ComparedRecord record={record} caption={words.text('candidate', { number: index + 1 })} />
            {obstacle ? (
              <CannotLink {...{ record, obstacle, personId, isLinked, task }} />
            ) : (
              <SupportForm action={taskPath(task.id, '/link')}>
                <input type="hidden" name="trn" value={record.trn} />
                <Button variant="secondary" preventDoubleClick>
                  {words('linkThis', { number: index + 1 })}
                </Button>
              </SupportForm>
            )}
          </section>
        )
      })}
      {hasMore && <Paragraph>{words('more')}</Paragraph>}
    </>
  )
}
