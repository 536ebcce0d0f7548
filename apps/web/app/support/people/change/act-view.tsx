import { Button, InsetText, SummaryList } from '@identity/govuk'
import type { PersonChangesQuery } from '@identity/graphql-client'
import { Heading, Link, Paragraph } from '@identity/page-frame'
import { useLocation } from '@remix-run/react'
import { useWords } from '../../../words/words.ts'
import { KeptEntries } from '../../parts/kept-entries.tsx'
import { SupportForm } from '../../parts/support-form.tsx'
import { SupportPage } from '../../shell/support-page.tsx'
import { personPathFrom } from '../person/person-path.ts'
import { AboutProposal } from './about-proposal.tsx'
import { useActErrors } from './act-errors.ts'
import { ActFields } from './act-fields.tsx'
import { type Act, actForms, asksNothing, fieldsOf } from './act-form.ts'
import type { Answer } from './act-page.ts'
import { TaskChoice } from './task-choice.tsx'

type Props = {
  act: Act
  id: string
  name: string
  changes: Extract<PersonChangesQuery['changes'], { __typename: 'PersonChanges' }>
  taskId: string | null
  answer: Answer | undefined
}
type Check = Pick<Extract<Answer, { kind: 'check' }>, 'filled' | 'version'>

/** The form of an act on a person; then what will happen, to be checked; then what became of it, where nothing was done. */
export function ActView(props: Props) {
  const { act, answer, changes } = props
  if (answer?.kind === 'check') return <CheckAct {...props} checked={answer} />
  if (answer?.kind === 'refused') return <RefusedAct {...props} answer={answer} />
  if (asksNothing(act)) return <CheckAct {...props} checked={{ filled: {}, version: changes.version }} />
  return <ActForm {...props} />
}

function ActForm({ act, id, name, changes, taskId, answer }: Props) {
  const words = useWords('change-person')
  const heading = words(`${act}.heading`, { name })
  const filled = answer?.filled ?? {}
  const errors = useActErrors(answer)
  return (
    <SupportPage heading={heading} back={usePersonPath(id)} errors={errors.items}>
      <Heading>{heading}</Heading>
      <AboutProposal act={act} changes={changes} />
      <SupportForm>
        <input type="hidden" name="version" value={changes.version} />
        <ActFields act={act} person={changes} filled={filled} errors={errors} />
        <TaskChoice act={act} tasks={changes.tasks} taskId={taskId} chosen={filled.task} />
        <Button preventDoubleClick>{words('continue')}</Button>
      </SupportForm>
      <Cancel id={id} />
    </SupportPage>
  )
}

function CheckAct({ act, id, name, changes, taskId, checked }: Props & { checked: Check }) {
  const words = useWords('change-person')
  const heading = words(`${act}.check`, { name })
  const { task, ...filled } = checked.filled
  const verdict = filled.verdict ?? ''
  return (
    <SupportPage heading={heading} back={usePersonPath(id)}>
      <Heading>{heading}</Heading>
      <AboutProposal act={act} changes={changes} />
      <SummaryList rows={useCheckedRows(act, checked, changes.tasks)} />
      <Paragraph>{words(`${act}.happens`, { verdict })}</Paragraph>
      {act === 'name' && changes.isRecordSeen && <Paragraph>{words('recordSeen')}</Paragraph>}
      <InsetText>{words(`${act}.mail`, { verdict })}</InsetText>
      <SupportForm>
        <input type="hidden" name="step" value="do" />
        <input type="hidden" name="version" value={checked.version} />
        {Object.entries(filled).map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        {asksNothing(act) ? (
          <TaskChoice act={act} tasks={changes.tasks} taskId={taskId} chosen={task} />
        ) : (
          <input type="hidden" name="task" value={task ?? ''} />
        )}
        <Button preventDoubleClick>{words(`${act}.button`)}</Button>
      </SupportForm>
      <Cancel id={id} />
    </SupportPage>
  )
}

/** What was filled in, and the task that the act ends. */
function useCheckedRows(act: Act, { filled }: Pick<Check, 'filled'>, tasks: Props['changes']['tasks']) {
  const words = useWords('change-person')
  const names = useWords('support-task')
  const choices: Record<string, readonly string[]> = actForms[act].choices
  const rows = fieldsOf(act)
    .filter((field) => filled[field])
    .map((field) => {
      const value = filled[field] ?? ''
      if (field === 'hasOneName') return { key: words('field.hasOneName'), value: words('yes') }
      return choices[field]
        ? { key: words(`choice.${field as 'reason'}`), value: words(`value.${value as 'PASSPORT'}`) }
        : { key: words(`field.${field as 'firstName'}`), value }
    })
  const task = tasks.find(({ id, version }) => filled.task === `${id}:${version}`)
  if (!task || asksNothing(act)) return rows
  const { reference, reason } = task
  const value = words('task', { reference, reason: names.text(`reason.${reason}`) })
  return [...rows, { key: words('choice.task'), value }]
}

/** A colleague was faster, or the act makes no sense by now. What was filled in is kept to be read. */
function RefusedAct({ act, id, answer, changes }: Props & { answer: Extract<Answer, { kind: 'refused' }> }) {
  const words = useWords('change-person')
  const heading = words(`${act}.refused`)
  return (
    <SupportPage heading={heading} back={usePersonPath(id)}>
      <Heading>{heading}</Heading>
      <Paragraph>{words(`refusal.${answer.refusal}`, { name: answer.by ?? '' })}</Paragraph>
      <KeptEntries rows={useCheckedRows(act, answer, changes.tasks)} />
      <Cancel id={id} />
    </SupportPage>
  )
}

function Cancel({ id }: { id: string }) {
  const words = useWords('change-person')
  return (
    <Paragraph>
      <Link href={usePersonPath(id)}>{words('cancel')}</Link>
    </Paragraph>
  )
}

/** The person, with the list to go back to from there. */
function usePersonPath(id: string): string {
  return personPathFrom(useLocation(), id)
}
