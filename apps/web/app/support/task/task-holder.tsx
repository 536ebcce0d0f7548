import { Button, InsetText } from '@identity/govuk'
import type { ReactNode } from 'react'
import { useSurroundings } from '../../shell/surroundings/page-surroundings.tsx'
import { clockTime } from '../../words/waiting-time.ts'
import { useWords } from '../../words/words.ts'
import { SupportForm } from '../parts/support-form.tsx'
import type { HeldTask, ShownTask } from './open-task.ts'

type TaskHolderProps = { summary: ShownTask['summary']; held: HeldTask | null }

/** Who has an open task open, until when, and the buttons by which it becomes another's. */
export function TaskHolder({ summary, held }: TaskHolderProps) {
  const words = useWords('support-task-page')
  const { staff } = useSurroundings()
  if (held) {
    const by = held.by.name
    const isTakenFromYou = summary.lock?.isTakenFromYou
    return (
      <InsetText>
        <p className="govuk-body">
          {held.until
            ? words('heldUntil', { name: by, time: clockTime(new Date(held.until)) })
            : words('held', { name: by })}
        </p>
        {isTakenFromYou && <p className="govuk-body">{words('takenFromYou')}</p>}
        {staff?.role === 'LEAD' && (
          <TaskButton intent="take-over" version={summary.version}>
            {words('takeOver')}
          </TaskButton>
        )}
      </InsetText>
    )
  }
  const until = summary.lock?.until
  return (
    <InsetText>
      {until && <p className="govuk-body">{words('yours', { time: clockTime(new Date(until)) })}</p>}
      <TaskButton intent="release" version={summary.version}>
        {words('release')}
      </TaskButton>
    </InsetText>
  )
}

function TaskButton({ intent, version, children }: { intent: string; version: number; children: ReactNode }) {
  return (
    <SupportForm>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="version" value={version} />
      <Button variant="secondary" className="govuk-!-margin-bottom-0" preventDoubleClick>
        {children}
      </Button>
    </SupportForm>
  )
}
