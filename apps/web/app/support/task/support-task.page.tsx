import { Details, inOrder, SummaryList } from '@identity/govuk'
import { TaskCandidatesDocument } from '@identity/graphql-client'
import { Bullets, Heading, Link, Paragraph, Subheading } from '@identity/page-frame'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatDate } from '../../words/calendar-date.ts'
import { useWords } from '../../words/words.ts'
import { proposalPath } from '../merges/propose/proposal-path.ts'
import { IdentityBar } from '../parts/identity-bar.tsx'
import { nameInFull } from '../parts/name-in-full.ts'
import { withQuery } from '../parts/query.ts'
import { personPath } from '../people/person/person-path.ts'
import { requireStaff } from '../shell/require-staff.ts'
import { SupportPage } from '../shell/support-page.tsx'
import { TaskDue } from '../tasks/task-due.tsx'
import { ComparedRecord } from './compared-record.tsx'
import { NotShown } from './not-shown.tsx'
import { openTask } from './open-task.ts'
import { useSaid } from './said-in-task.ts'
import { TaskQuestions } from './task-questions.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { api } = await requireStaff(args)
  const { taskId = '' } = args.params
  const { task, person } = await openTask(api, taskId)
  const isOpen = task.summary.status === 'OPEN'
  const found = isOpen ? (await api.request(TaskCandidatesDocument, { taskId })).recordCandidates : null
  return { task, person, candidates: found?.__typename === 'RecordCandidates' ? found : null }
}

/** A task: what it is about, what the person said and was asked, the records that come nearest, and what can be done. */
export default function SupportTaskPage() {
  const { task, person } = useLoaderData<typeof loader>()
  const words = useWords('support-task-page')
  const names = useWords('support-task')
  const { summary } = task
  const heading = words('heading', { reference: summary.reference })
  const said = useSaid(task)
  return (
    <SupportPage
      heading={words.text('heading', { reference: summary.reference })}
      back="/support/tasks"
      isWide
    >
      <IdentityBar
        title={nameInFull(person.name)}
        facts={[
          { key: words('reason'), value: names(`reason.${summary.reason}`) },
          {
            key: words('stage'),
            value: summary.outcome ? names(`outcome.${summary.outcome}`) : names(`stage.${summary.stage}`),
          },
          ...(summary.status === 'OPEN' ? [{ key: words('due'), value: <TaskDue {...summary} /> }] : []),
        ]}
        actions={<Link href={`/support/people/${encodeURIComponent(person.id)}`}>{words('toPerson')}</Link>}
      />
      <Heading>{heading}</Heading>
      {summary.lock && !summary.lock.isYours && (
        <Paragraph>{words('locked', { name: summary.lock.by.name })}</Paragraph>
      )}
      {task.mailsNotSent > 0 && <Paragraph>{words('notTold')}</Paragraph>}
      <Actions />
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
      <Candidates />
    </SupportPage>
  )
}

const SEARCHES = new Set<string>([
  ...['NO_MATCH', 'MULTIPLE_MATCHES', 'CONTRADICTION', 'RECORDS_UNAVAILABLE', 'TRN_WITHHELD'],
  ...['OWNER_NOT_RECOGNISED', 'OWNER_NO_ACCESS', 'HOLDER_DISPLACED'],
])
const DOUBTS = new Set<string>([
  'NOT_ME',
  'NEEDS_PROOF',
  'TRN_DIFFERS',
  'POSSIBLE_DUPLICATE',
  'RECORD_CLOSED',
])

function Actions() {
  const { task, person } = useLoaderData<typeof loader>()
  const words = useWords('support-task-page')
  const { id, reason, status } = task.summary
  if (status !== 'OPEN') return null
  const isLinked = person.trnLookupStatus === 'FOUND'
  const acts = [
    'link' as const,
    ...(isLinked ? (['unlink'] as const) : []),
    ...(isLinked && DOUBTS.has(reason) ? (['confirm'] as const) : []),
    ...(!isLinked && SEARCHES.has(reason) ? (['not-matched'] as const) : []),
    'ask' as const,
    ...(task.summary.stage === 'ESCALATED' ? [] : (['escalate'] as const)),
  ]
  return (
    <>
      <Subheading>{words('actions')}</Subheading>
      <Bullets
        items={acts.map((act) => (
          <Link key={act} href={`/support/tasks/${encodeURIComponent(id)}/${act}`}>
            {words(act === 'link' && isLinked ? 'act.replace' : `act.${act}`)}
          </Link>
        ))}
      />
      {reason === 'POSSIBLE_DUPLICATE' && (
        <Paragraph>
          <Link href={forTask(personPath(person.id, '/merge'), id)}>{words('merge')}</Link>
        </Paragraph>
      )}
    </>
  )
}

/** A page on which a merge is proposed on a task, to come back to it. */
function forTask(pathname: string, taskId: string): string {
  const query = { task: taskId, return: `/support/tasks/${encodeURIComponent(taskId)}` }
  return withQuery({ pathname, search: '' }, query)
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
          <Link key={id} href={`/support/tasks/${encodeURIComponent(id)}`}>
            {names(`reason.${reason}` as 'reason.NO_MATCH')}
          </Link>
        ))}
      />
    </>
  )
}

function Candidates() {
  const { task, person, candidates } = useLoaderData<typeof loader>()
  const words = useWords('support-task-page')
  if (!candidates) return null
  const { records, hasMore, explanation } = candidates
  return (
    <>
      <Subheading>{words('candidates', { count: records.length })}</Subheading>
      {records.length === 0 && <Paragraph>{words('noCandidates')}</Paragraph>}
      <Details summary={words('why')}>
        {inOrder(explanation, (line) => (
          <Paragraph>{line}</Paragraph>
        ))}
      </Details>
      {records.map((record, index) => (
        <section key={record.trn}>
          <ComparedRecord record={record} caption={words.text('candidate', { number: index + 1 })} />
          {record.heldById && !record.isTheirs && (
            <Paragraph>
              <Link href={forTask(proposalPath(person.id, record.heldById), task.summary.id)}>
                {words('mergeWithHolder', { number: index + 1 })}
              </Link>
            </Paragraph>
          )}
          {record.isActive && !record.isTheirs && (
            <Paragraph>
              <Link href={`/support/tasks/${encodeURIComponent(task.summary.id)}/link?trn=${record.trn}`}>
                {words('linkThis', { number: index + 1 })}
              </Link>
            </Paragraph>
          )}
        </section>
      ))}
      {hasMore && <Paragraph>{words('more')}</Paragraph>}
    </>
  )
}

export { NotShown as ErrorBoundary }
