import { Button, Radios, Textarea } from '@identity/govuk'
import {
  type GraphqlClient,
  type MergeReason,
  MergeTasksDocument,
  type MergeTasksQuery,
  ProposeMergeDocument,
} from '@identity/graphql-client'
import { Heading, Link, Paragraph, Subheading } from '@identity/page-frame'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useLocation } from '@remix-run/react'
import { readForm } from '../../../journeys/question/question-form.ts'
import { useWords, wordsIn } from '../../../words/words.ts'
import { nameInFull } from '../../parts/name-in-full.ts'
import { withQuery } from '../../parts/query.ts'
import { SupportForm } from '../../parts/support-form.tsx'
import { redirectDone } from '../../shell/done.session.ts'
import { requireStaff } from '../../shell/require-staff.ts'
import { SupportPage } from '../../shell/support-page.tsx'
import { MergeComparison } from '../merge-comparison.tsx'
import { MergeMoves } from '../merge-moves.tsx'
import { mergePath } from '../merge-path.ts'
import { reasonsOf } from '../merge-reasons.ts'
import { type MergeRefusal, refusalOf } from '../merge-refusal.ts'
import { MergeRefused } from '../merge-refused.tsx'
import { readAnswers } from './merge-answers.ts'
import { openPair } from './open-pair.ts'
import { proposalPath } from './proposal-path.ts'

const LONGEST_NOTE = 4000

export async function loader(args: LoaderFunctionArgs) {
  const { api } = await requireStaff(args, 'fresh')
  const url = new URL(args.request.url)
  const answers = readAnswers(url.search)
  const pair = await openPair(api, args, answers)
  if (pair.kind === 'refused') return data(pair, { status: pair.refusal.status })
  const { first, second, preview, isOnlyOne } = pair
  if (preview.missing.length > 0 || !(isOnlyOne ?? answers.stays)) {
    const pathname = proposalPath(first.id, second.id)
    throw redirect(withQuery({ pathname, search: url.search }, { step: 'check' }), 303)
  }
  return data({ ...pair, tasks: await tasksOf(api, first.id, second.id) })
}

/** The open tasks about either, each once. */
async function tasksOf(api: GraphqlClient, firstId: string, secondId: string) {
  const { first, second } = await api.request(MergeTasksDocument, { firstId, secondId })
  const of = (changes: MergeTasksQuery['first']) =>
    changes.__typename === 'PersonChanges' ? changes.tasks : []
  return [...of(first), ...of(second)]
}

type Problem = { field: 'reason' | 'note'; key: 'reason' | 'note' | 'longNote' }
type Answer =
  | { kind: 'problem'; problem: Problem; typed: { reason: string; note: string; task: string } }
  | { kind: 'refused'; refusal: MergeRefusal; note?: string }

export async function action(args: ActionFunctionArgs) {
  const { api } = await requireStaff(args)
  const { from, into, task, ...typed } = await readForm(
    args.request,
    ...(['reason', 'note', 'task', 'from', 'into'] as const),
  )
  const reason = reasonsOf.propose.find((one) => one === typed.reason)
  const note = typed.note.trim()
  const problem = problemOf(reason, note)
  if (problem || !reason)
    return data<Answer>(
      { kind: 'problem', problem: problem ?? NO_REASON, typed: { ...typed, task } },
      { status: 400 },
    )
  const pair = await openPair(api, args, readAnswers(new URL(args.request.url).search))
  if (pair.kind === 'refused') return data<Answer>(pair, { status: pair.refusal.status })
  const { ids, choices } = pair
  const seen = { ...ids, fromVersion: from, intoVersion: into }
  const input = { ...seen, choices, reason, note: note || null, task: readTask(task) }
  const { outcome } = await api.request(ProposeMergeDocument, { input })
  if (outcome.__typename === 'MergeProposed') {
    const done = wordsIn('en', 'check-merge').text('done')
    throw await redirectDone(args, mergePath(outcome.mergeId), done)
  }
  const refusal = refusalOf(outcome)
  return data<Answer>({ kind: 'refused', refusal, note }, { status: refusal.status })
}

const NO_REASON: Problem = { field: 'reason', key: 'reason' }

function problemOf(reason: MergeReason | undefined, note: string): Problem | null {
  if (!reason) return NO_REASON
  if (note.length > LONGEST_NOTE) return { field: 'note', key: 'longNote' }
  return reason === 'OTHER' && !note ? { field: 'note', key: 'note' } : null
}

/** `id:version`, as the choice of a task says it. */
function readTask(text: string): { taskId: string; version: number } | null {
  const [taskId, version] = text.split(':')
  return taskId && version && /^\d+$/.test(version) ? { taskId, version: Number(version) } : null
}

/** What the merge would do, and why it is proposed. */
export default function CheckMergePage() {
  const pair = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { pathname, search } = useLocation()
  const words = useWords('check-merge')
  const sides = useWords('merge')
  const back = withQuery({ pathname: pathname.replace(/\/check$/, ''), search }, { step: null })
  if (pair.kind === 'refused') return <MergeRefused act="propose" refusal={pair.refusal} back={back} />
  if (answer?.kind === 'refused')
    return <MergeRefused act="propose" refusal={answer.refusal} back={back} note={answer.note} />
  const { preview, first, tasks } = pair
  const heading = words('heading', { name: nameInFull(first.name) })
  const problem = answer?.problem
  const errorAt = (field: Problem['field']) =>
    problem?.field === field ? words(`problem.${problem.key}`) : undefined
  return (
    <SupportPage
      heading={heading}
      back={back}
      isWide
      errors={problem ? [{ text: words(`problem.${problem.key}`), href: `#${problem.field}` }] : []}
    >
      <Heading>{heading}</Heading>
      <MergeComparison
        caption={sides.text('caption')}
        columns={[
          { head: sides('from'), identity: preview.from },
          { head: sides('into'), identity: preview.into },
        ]}
        result={{ head: sides('result'), identity: preview.result }}
        differing={preview.differing}
      />
      <Paragraph>
        <Link href={back}>{words('change')}</Link>
      </Paragraph>
      <Subheading>{sides('moves')}</Subheading>
      <MergeMoves preview={preview} />
      <SupportForm>
        <input type="hidden" name="from" value={preview.fromVersion} />
        <input type="hidden" name="into" value={preview.intoVersion} />
        <Radios
          name="reason"
          legend={{ text: words('reason'), size: 'm' }}
          value={answer?.typed.reason}
          errorMessage={errorAt('reason')}
          items={reasonsOf.propose.map((value) => ({ value, text: sides(`reason.${value}`) }))}
        />
        <Textarea
          id="note"
          name="note"
          label={{ text: words('note'), size: 'm' }}
          hint={words('note.hint')}
          value={answer?.typed.note}
          errorMessage={errorAt('note')}
          autocomplete="off"
        />
        {tasks.length > 0 && <TaskChoice tasks={tasks} typed={answer?.typed.task} />}
        <Paragraph>{words('second')}</Paragraph>
        <Button preventDoubleClick>{words('button')}</Button>
      </SupportForm>
    </SupportPage>
  )
}

type Tasks = Awaited<ReturnType<typeof tasksOf>>

/** The task on which the merge is proposed: the one that led here is chosen. */
function TaskChoice({ tasks, typed }: { tasks: Tasks; typed: string | undefined }) {
  const words = useWords('check-merge')
  const names = useWords('support-task')
  const led = new URLSearchParams(useLocation().search).get('task')
  const items = tasks.map(({ id, version, reason, reference }) => ({
    value: `${id}:${version}`,
    text: words('task.one', { reference, reason: names.text(`reason.${reason}`) }),
  }))
  return (
    <Radios
      name="task"
      legend={{ text: words('task'), size: 'm' }}
      hint={words('task.hint')}
      items={[...items, { value: '', text: words('task.none') }]}
      value={typed ?? items.find(({ value }) => value.startsWith(`${led}:`))?.value ?? ''}
    />
  )
}
