import { Details, inOrder, SummaryList } from '@identity/govuk'
import {
  type GraphqlClient,
  PersonChangesDocument,
  TaskCandidatesDocument,
  TaskHistoryDocument,
} from '@identity/graphql-client'
import { Bullets, Heading, Link, Paragraph, Subheading } from '@identity/page-frame'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { formatDate } from '../../words/calendar-date.ts'
import { useWords } from '../../words/words.ts'
import { IdentityBar } from '../parts/identity-bar.tsx'
import { nameInFull } from '../parts/name-in-full.ts'
import { withQuery } from '../parts/query.ts'
import { personPath } from '../people/person/person-path.ts'
import { requireStaff } from '../shell/require-staff.ts'
import { SupportPage } from '../shell/support-page.tsx'
import { TaskDue } from '../tasks/task-due.tsx'
import { NotShown } from './not-shown.tsx'
import { openTask } from './open-task.ts'
import { Refused } from './refused-act.tsx'
import { useSaid } from './said-in-task.ts'
import { supportTaskAction } from './support-task.action.ts'
import { TaskActions } from './task-actions.tsx'
import { TaskCandidates } from './task-candidates.tsx'
import { TaskHistory, TaskNotes } from './task-history.tsx'
import { TaskHolder } from './task-holder.tsx'
import { taskPath } from './task-path.ts'
import { TaskQuestions } from './task-questions.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { api } = await requireStaff(args)
  const { taskId = '' } = args.params
  const { task, person, held } = await openTask(api, taskId)
  const isOpen = task.summary.status === 'OPEN'
  const [found, { changes }, history] = await Promise.all([
    isOpen ? api.request(TaskCandidatesDocument, { taskId }) : null,
    api.request(PersonChangesDocument, { id: person.id }),
    historyOf(api, person.id, taskId),
  ])
  return {
    ...{ task, person, held, ...history },
    changes: changes.__typename === 'PersonChanges' ? changes : null,
    candidates: found?.recordCandidates.__typename === 'RecordCandidates' ? found.recordCandidates : null,
  }
}

async function historyOf(api: GraphqlClient, id: string, taskId: string) {
  const { personTimeline, personNotes } = await api.request(TaskHistoryDocument, { id, taskId })
  return {
    entries:
      personTimeline.__typename === 'PersonTimeline' ? personTimeline.edges.map(({ node }) => node) : [],
    notes: personNotes.__typename === 'PersonNotes' ? personNotes.edges.map(({ node }) => node) : [],
  }
}

export const action = supportTaskAction

/** A task: what it is about, what the person said and was asked, the records that come nearest, and what can be done. */
export default function SupportTaskPage() {
  const { task, person, held, changes, candidates, entries, notes } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords('support-task-page')
  const ofNotes = useWords('person-notes')
  const { summary } = task
  const said = useSaid(task)
  if (answer?.kind === 'refused') return <Refused {...answer} back={taskPath(summary.id)} />
  const heading = words.text('heading', { reference: summary.reference })
  const refused = answer?.kind === 'note' ? answer : null
  return (
    <SupportPage
      heading={heading}
      back="/support/tasks"
      errors={refused ? [{ text: ofNotes(`problem.${refused.problem}`), href: '#text' }] : []}
      isWide
    >
      <TaskBar />
      <Heading>{heading}</Heading>
      {summary.status === 'OPEN' && <TaskHolder summary={summary} held={held} />}
      {task.mailsNotSent > 0 && <Paragraph>{words('notTold')}</Paragraph>}
      {!held && <TaskActions summary={summary} person={person} changes={changes} />}
      <Subheading>{words('said')}</Subheading>
      <SummaryList rows={said} />
      {task.attempts.length > 0 && (
        <Details summary={words('attempts', { count: task.attempts.length })}>
          {inOrder(task.attempts, ({ at, outcome, given }) => (
            <Paragraph>
              {words('attempt', { day: formatDate(at.slice(0, 10)), outcome, given: given.join(', ') })}
            </Paragraph>
          ))}
        </Details>
      )}
      <TaskQuestions questions={task.questions} />
      <OtherTasks />
      {candidates && !held && (
        <TaskCandidates
          task={summary}
          personId={person.id}
          isLinked={person.trnLookupStatus === 'FOUND'}
          found={candidates}
        />
      )}
      <TaskNotes notes={notes} refused={refused} />
      <TaskHistory taskId={summary.id} personId={person.id} entries={entries} />
    </SupportPage>
  )
}

function TaskBar() {
  const { task, person } = useLoaderData<typeof loader>()
  const words = useWords('support-task-page')
  const names = useWords('support-task')
  const { summary, closedBy } = task
  return (
    <IdentityBar
      title={nameInFull(person.name)}
      facts={[
        { key: words('reason'), value: names(`reason.${summary.reason}`) },
        {
          key: words('stage'),
          value: summary.outcome ? names(`outcome.${summary.outcome}`) : names(`stage.${summary.stage}`),
        },
        ...(summary.status === 'OPEN' ? [{ key: words('due'), value: <TaskDue {...summary} /> }] : []),
        ...(closedBy ? [{ key: words('closedBy'), value: closedBy.name }] : []),
      ]}
      actions={
        <Link href={withQuery({ pathname: personPath(person.id), search: '' }, { task: summary.id })}>
          {words('toPerson')}
        </Link>
      }
    />
  )
}

function OtherTasks() {
  const { task, person } = useLoaderData<typeof loader>()
  const words = useWords('support-task-page')
  const names = useWords('support-task')
  const others = person.tasks.filter(({ id, isOpen }) => isOpen && id !== task.summary.id)
  if (others.length === 0) return null
  return (
    <>
      <Subheading>{words('others')}</Subheading>
      <Bullets
        items={others.map(({ id, reason }) => (
          <Link key={id} href={taskPath(id)}>
            {names(`reason.${reason}` as 'reason.NO_MATCH')}
          </Link>
        ))}
      />
    </>
  )
}

export { NotShown as ErrorBoundary }
