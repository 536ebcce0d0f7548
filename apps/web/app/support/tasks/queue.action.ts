import { AssignTasksDocument, RemoveTaskViewDocument, SaveTaskViewDocument } from '@identity/graphql-client'
import { DEFAULT_LOCALE } from '@identity/page-frame'
import { type ActionFunctionArgs, data } from '@remix-run/node'
import { readFormWithLists } from '../../journeys/question/question-form.ts'
import { wordsIn } from '../../words/words.ts'
import { redirectDone } from '../shell/done.session.ts'
import { requireStaff, type Staff } from '../shell/require-staff.ts'
import { ownPath } from '../shell/support-path.ts'
import { asView, readFilter } from './queue-filter.ts'

/** What is wrong, and with which field. */
export type QueueProblem = { field: 'task' | 'assignee' | 'name'; message: string; typed: string }

const LONGEST_NAME = 50
const problem = (field: QueueProblem['field'], message: string, typed = '') =>
  data({ field, message, typed } satisfies QueueProblem, { status: 400 })

/** The acts on the queue: assign what is ticked, keep a view, remove one. Each leads back to the list as it was filtered. */
export async function queueAction(args: ActionFunctionArgs) {
  const words = wordsIn(DEFAULT_LOCALE, 'task-queue')
  const staff = await requireStaff(args)
  const form = await readFormWithLists(args.request, ['intent', 'name', 'view', 'assignee'], ['task'])
  const { intent } = form
  if (intent === 'save-view') return saveView(args, staff, form.name.trim())
  if (intent === 'remove-view') {
    await staff.api.request(RemoveTaskViewDocument, { id: form.view })
    return redirectDone(args, ownPath(args.request), words.text('views.removed'))
  }
  return assign(args, staff, form)
}

async function assign(
  args: ActionFunctionArgs,
  { api, member }: Staff,
  form: { task: string[]; assignee: string },
) {
  const words = wordsIn(DEFAULT_LOCALE, 'task-queue')
  const taskIds = form.task
  const assigneeId = form.assignee || member.id
  if (taskIds.length === 0) return problem('task', words.text('error.noTask'))
  const { outcome } = await api.request(AssignTasksDocument, { input: { taskIds, assigneeId } })
  switch (outcome.__typename) {
    case 'AssigneeRefused':
      return problem('assignee', words.text(`error.${outcome.reason}`))
    case 'TasksAssigned': {
      const done = words.text('assign.done', { count: outcome.count })
      const left = outcome.leftIds.length
      const rest = left > 0 ? ` ${words.text('assign.left', { count: left })}` : ''
      return redirectDone(args, ownPath(args.request), done + rest)
    }
  }
}

async function saveView(args: ActionFunctionArgs, { api }: Staff, name: string) {
  const words = wordsIn(DEFAULT_LOCALE, 'task-queue')
  if (!name) return problem('name', words.text('error.noName'))
  if (name.length > LONGEST_NAME) return problem('name', words.text('error.longName'), name)
  const filter = readFilter(new URL(args.request.url).search)
  const { outcome } = await api.request(SaveTaskViewDocument, {
    input: { name, filter: asView(filter), sort: filter.sort },
  })
  switch (outcome.__typename) {
    case 'TooManyTaskViews':
      return problem('name', words.text('error.tooMany', { most: outcome.most }), name)
    case 'TaskViewSaved':
      return redirectDone(args, ownPath(args.request), words.text('views.saved'))
  }
}
