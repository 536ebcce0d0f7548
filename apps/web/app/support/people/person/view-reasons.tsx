import { Radios } from '@identity/govuk'
import type { ViewReason } from '@identity/graphql-client'
import type { ReactNode } from 'react'
import { readForm } from '../../../journeys/question/question-form.ts'
import { useWords } from '../../../words/words.ts'

const REASONS = ['CALL', 'EMAIL', 'SERVICE', 'AUDIT_OR_CHECK'] as const satisfies ViewReason[]

/** The reason that was chosen, and the task that led here, or that was worked on before, if that is the reason. Null: none was chosen. */
export async function readViewReason(
  request: Request,
): Promise<{ reason: ViewReason; taskId: string | null } | null> {
  const { reason: chosen, task: sent } = await readForm(request, 'reason', 'task')
  const task = new URL(request.url).searchParams.get('task') ?? sent
  if (chosen === 'TASK' && task) return { reason: 'TASK', taskId: task }
  const reason = REASONS.find((one) => one === chosen)
  return reason ? { reason, taskId: null } : null
}

type ViewReasonsProps = {
  legend: ReactNode
  isPageHeading?: boolean
  /** The task that led here is a reason too, and chosen. */
  hasTask: boolean
  /** The reason that is chosen already. */
  value?: ViewReason | undefined
  errorMessage?: ReactNode
}

/** Why a member of staff looks. */
export function ViewReasons({
  legend,
  isPageHeading = false,
  hasTask,
  value,
  errorMessage,
}: ViewReasonsProps) {
  const words = useWords('open-person')
  return (
    <Radios
      name="reason"
      legend={{ text: legend, isPageHeading, size: isPageHeading ? 'l' : 'm' }}
      hint={words('hint')}
      value={value ?? (hasTask ? 'TASK' : undefined)}
      errorMessage={errorMessage}
      items={[...(hasTask ? (['TASK'] as const) : []), ...REASONS].map((reason) => ({
        value: reason,
        text: words(`reason.${reason}`),
      }))}
    />
  )
}
