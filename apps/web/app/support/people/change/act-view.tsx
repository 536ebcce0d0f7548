import { Button, Input, InsetText, Radios, SummaryList } from '@identity/govuk'
import type { SupportTaskReason } from '@identity/graphql-client'
import { Heading, Link, Paragraph } from '@identity/page-frame'
import { useWords } from '../../../words/words.ts'
import { SupportForm } from '../../parts/support-form.tsx'
import { SupportPage } from '../../shell/support-page.tsx'
import { personPath } from '../person/person-path.ts'
import { type Act, actForms, fieldsOf } from './act-form.ts'
import type { Answer } from './act-page.ts'

type Task = { id: string; version: number; reason: SupportTaskReason; reference: string }
type Props = {
  act: Act
  id: string
  name: string
  changes: { version: string; tasks: Task[]; isRecordSeen: boolean }
  answer: Answer | undefined
}

/** The form of an act on a person; then what will happen, to be checked; then what became of it, where nothing was done. */
export function ActView(props: Props) {
  const { answer } = props
  if (answer?.kind === 'check') return <CheckAct {...props} answer={answer} />
  return answer?.kind === 'refused' ? <RefusedAct {...props} answer={answer} /> : <ActForm {...props} />
}

function ActForm({ act, id, name, changes, answer }: Props) {
  const words = useWords('change-person')
  const heading = words(`${act}.heading`, { name })
  const missing = answer?.kind === 'missing' ? answer.missing : []
  const filled = answer?.filled ?? {}
  const errorOf = (field: string) =>
    missing.includes(field) ? words(`missing.${field as 'reason'}`) : undefined
  return (
    <SupportPage
      heading={heading}
      back={personPath(id)}
      errors={missing.map((field) => ({ text: words(`missing.${field as 'reason'}`), href: `#${field}` }))}
    >
      <Heading>{heading}</Heading>
      <SupportForm>
        <input type="hidden" name="version" value={changes.version} />
        {actForms[act].texts.map((field) => (
          <Input
            key={field}
            id={field}
            name={field}
            label={{ text: words(`field.${field}`) }}
            value={filled[field] ?? ''}
            errorMessage={errorOf(field)}
            spellCheck={false}
            autocomplete="off"
          />
        ))}
        {Object.entries<readonly string[]>(actForms[act].choices).map(([field, values]) => (
          <Radios
            key={field}
            name={field}
            legend={{ text: words(`choice.${field as 'reason'}`), size: 'm' }}
            items={values.map((value) => ({ value, text: words(`value.${value as 'PASSPORT'}`) }))}
            value={filled[field]}
            errorMessage={errorOf(field)}
          />
        ))}
        {changes.tasks.length > 0 && <TaskChoice tasks={changes.tasks} />}
        <Button preventDoubleClick>{words('continue')}</Button>
      </SupportForm>
      <Cancel id={id} />
    </SupportPage>
  )
}

function TaskChoice({ tasks }: { tasks: Task[] }) {
  const words = useWords('change-person')
  return (
    <Radios
      name="task"
      legend={{ text: words('choice.task'), size: 'm' }}
      items={[
        ...tasks.map(({ id, version, reference }) => ({
          value: `${id}:${version}`,
          text: words('task', { reference }),
        })),
        { value: '', text: words('noTask') },
      ]}
      value=""
    />
  )
}

function CheckAct({
  act,
  id,
  name,
  changes,
  answer,
}: Props & { answer: Extract<Answer, { kind: 'check' }> }) {
  const words = useWords('change-person')
  const heading = words(`${act}.check`, { name })
  const choices: Record<string, readonly string[]> = actForms[act].choices
  const rows = fieldsOf(act).map((field) => ({
    key: choices[field] ? words(`choice.${field as 'reason'}`) : words(`field.${field as 'firstName'}`),
    value: choices[field] ? words(`value.${answer.filled[field] as 'PASSPORT'}`) : answer.filled[field],
  }))
  return (
    <SupportPage heading={heading} back={personPath(id)}>
      <Heading>{heading}</Heading>
      <SummaryList rows={rows} />
      <Paragraph>{words(`${act}.happens`)}</Paragraph>
      {act === 'name' && changes.isRecordSeen && <Paragraph>{words('recordSeen')}</Paragraph>}
      <InsetText>{words(`${act}.mail`)}</InsetText>
      <SupportForm>
        <input type="hidden" name="step" value="do" />
        <input type="hidden" name="version" value={answer.version} />
        {Object.entries(answer.filled).map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        <Button preventDoubleClick>{words(`${act}.button`)}</Button>
      </SupportForm>
      <Cancel id={id} />
    </SupportPage>
  )
}

/** A colleague was faster, or the act makes no sense by now. What was typed is kept to be read. */
function RefusedAct({ act, id, answer }: Props & { answer: Extract<Answer, { kind: 'refused' }> }) {
  const words = useWords('change-person')
  const heading = words(`${act}.refused`)
  return (
    <SupportPage heading={heading} back={personPath(id)}>
      <Heading>{heading}</Heading>
      <Paragraph>{words(`refusal.${answer.refusal}`)}</Paragraph>
      <Cancel id={id} />
    </SupportPage>
  )
}

function Cancel({ id }: { id: string }) {
  const words = useWords('change-person')
  return (
    <Paragraph>
      <Link href={personPath(id)}>{words('cancel')}</Link>
    </Paragraph>
  )
}
