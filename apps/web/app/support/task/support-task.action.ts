import { AddNoteDocument, ReleaseTaskDocument, TakeTaskDocument } from '@identity/graphql-client'
import { type ActionFunctionArgs, data } from '@remix-run/node'
import { readForm } from '../../journeys/question/question-form.ts'
import { wordsIn } from '../../words/words.ts'
import { redirectDone } from '../shell/done.session.ts'
import { requireStaff, type Staff } from '../shell/require-staff.ts'
import { openTask } from './open-task.ts'
import { refusalOf } from './refused-act.tsx'
import { taskPath } from './task-path.ts'

const refused = (outcome: Parameters<typeof refusalOf>[0]) => data(refusalOf(outcome), { status: 409 })

/** The buttons of a task's page: let go of it, take it over, write a note on it. */
export async function supportTaskAction(args: ActionFunctionArgs) {
  const { api } = await requireStaff(args)
  const { taskId = '' } = args.params
  const { intent, version, text } = await readForm(args.request, 'intent', 'version', 'text')
  const words = wordsIn('en', 'support-task-page')
  switch (intent) {
    case 'release': {
      const input = { taskId, version: Number(version) }
      const { outcome } = await api.request(ReleaseTaskDocument, { input })
      if (outcome.__typename !== 'TaskReleased') return refused(outcome)
      throw await redirectDone(args, '/support/tasks', words.text('release.done'))
    }
    case 'take-over': {
      const { outcome } = await api.request(TakeTaskDocument, { input: { taskId, takesOver: true } })
      if (outcome.__typename !== 'TaskTaken') return refused(outcome)
      throw await redirectDone(args, taskPath(taskId), words.text('takeOver.done'))
    }
    case 'note':
      return addNote(args, api, taskId, text)
    default:
      throw data(null, { status: 400 })
  }
}

async function addNote(args: ActionFunctionArgs, api: Staff['api'], taskId: string, text: string) {
  const { person } = await openTask(api, taskId)
  const { outcome } = await api.request(AddNoteDocument, { id: person.id, text, taskId })
  if (outcome.__typename === 'NoteRefused')
    return data({ kind: 'note' as const, problem: outcome.problem, text }, { status: 400 })
  if (outcome.__typename !== 'NoteAdded') return refused(outcome)
  throw await redirectDone(args, taskPath(taskId), wordsIn('en', 'person-notes').text('done'))
}
