import { Bullets, Link, Subheading } from '@identity/page-frame'
import { useSurroundings } from '../../shell/surroundings/page-surroundings.tsx'
import { useWords } from '../../words/words.ts'
import type { Standing } from '../people/person/person-actions.ts'
import { personPath } from '../people/person/person-path.ts'
import { actsOnPersonOfTask, actsOnTask } from './acts-of-task.ts'
import type { ShownPerson, ShownTask } from './open-task.ts'
import { taskPath } from './task-path.ts'

type TaskActionsProps = {
  summary: ShownTask['summary']
  person: ShownPerson
  changes: Standing | null
}

/** What can be done: to the person first, where the task asks for that, and then to the task. */
export function TaskActions({ summary, person, changes }: TaskActionsProps) {
  const words = useWords('support-task-page')
  const ofPerson = useWords('support-person')
  const { staff } = useSurroundings()
  if (!staff) return null
  const { role } = staff
  const isLinked = person.trnLookupStatus === 'FOUND'
  const links = [
    ...(changes ? actsOnPersonOfTask(summary, changes, role) : []).map(({ key, page }) => (
      <Link key={key} href={`${personPath(person.id, page)}?task=${encodeURIComponent(summary.id)}`}>
        {ofPerson(`action.${key}`)}
      </Link>
    )),
    ...actsOnTask({ summary, isLinked, role }).map((act) => (
      <Link key={act} href={taskPath(summary.id, `/${act}`)}>
        {words(act === 'link' && isLinked ? 'act.replace' : `act.${act}`)}
      </Link>
    )),
  ]
  if (links.length === 0) return null
  return (
    <>
      <Subheading>{words('actions')}</Subheading>
      <Bullets items={links} />
    </>
  )
}
