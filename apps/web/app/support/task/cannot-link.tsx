import { Button } from '@identity/govuk'
import type { ComparedFieldsFragment } from '@identity/graphql-client'
import { Link, Paragraph } from '@identity/page-frame'
import { useSurroundings } from '../../shell/surroundings/page-surroundings.tsx'
import { useWords } from '../../words/words.ts'
import { proposalPath } from '../merges/propose/proposal-path.ts'
import { withQuery } from '../parts/query.ts'
import { SupportForm } from '../parts/support-form.tsx'
import { personPath } from '../people/person/person-path.ts'
import { mayOpen } from '../shell/page-roles.ts'
import { actsOnTask } from './acts-of-task.ts'
import type { LinkObstacle } from './link-obstacle.ts'
import type { ShownTask } from './open-task.ts'
import { forTask, taskPath } from './task-path.ts'

type CannotLinkProps = {
  record: ComparedFieldsFragment
  obstacle: LinkObstacle
  personId: string
  isLinked: boolean
  /** Null: the record is looked at from the person's page. */
  task: ShownTask['summary'] | null
}

/** Why a record is not offered to be linked, and the ways that are right in place of that, where they are open to the member. */
export function CannotLink(props: CannotLinkProps) {
  const { record, obstacle } = props
  const words = useWords('support-act')
  const ways = useWays(props)
  return (
    <>
      <Paragraph>{words(`obstacle.${obstacle}`)}</Paragraph>
      {ways.map(({ way, href }) => (
        <Paragraph key={way}>
          <Link href={href}>{words(`way.${way}`, { trn: record.trn })}</Link>
        </Paragraph>
      ))}
      {obstacle === 'closed' && record.mergedIntoTrn && (
        <SupportForm action={linkPath(props)}>
          <input type="hidden" name="trn" value={record.mergedIntoTrn} />
          <Button variant="secondary" preventDoubleClick>
            {words('way.mergedInto', { trn: record.mergedIntoTrn })}
          </Button>
        </SupportForm>
      )}
    </>
  )
}

function linkPath({ task, personId }: CannotLinkProps): string {
  return task ? taskPath(task.id, '/link') : personPath(personId, '/link')
}

function useWays({ record, obstacle, personId, isLinked, task }: CannotLinkProps) {
  const { staff } = useSurroundings()
  if (!staff) return []
  const { role } = staff
  const ofTask = (path: string) =>
    task ? forTask(path, task.id) : withQuery({ pathname: path, search: '' }, {})
  const canEscalate = task !== null && actsOnTask({ summary: task, isLinked, role }).includes('escalate')
  const escalate = canEscalate ? [{ way: 'escalate' as const, href: taskPath(task.id, '/escalate') }] : []
  if (obstacle === 'held' && record.heldById) {
    const href = ofTask(proposalPath(personId, record.heldById))
    return [...(mayOpen(href, role) ? [{ way: 'merge' as const, href }] : []), ...escalate]
  }
  if (obstacle !== 'withheld') return []
  const href = ofTask(personPath(personId, '/release'))
  const canRelease = task?.reason === 'TRN_WITHHELD' && !isLinked && mayOpen(href, role)
  return canRelease ? [{ way: 'release' as const, href }] : escalate
}
