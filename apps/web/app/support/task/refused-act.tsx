import type { SummaryListRow } from '@identity/govuk'
import type { RecordNotLinkableReason, TaskChange } from '@identity/graphql-client'
import { Heading, Link, Paragraph } from '@identity/page-frame'
import { useWords } from '../../words/words.ts'
import { KeptEntries } from '../parts/kept-entries.tsx'
import { SupportPage } from '../shell/support-page.tsx'
import type { HeldTask } from './open-task.ts'

const KINDS = [
  'TaskTaken',
  'TaskChanged',
  'ComparisonChanged',
  'RecordHeldByAnother',
  'RecordNotLinkable',
  'PersonHasRecord',
  'PersonHasNoRecord',
  'TaskNeeded',
  'WrongTask',
  'OwnIdentityRefused',
  'TaskHeld',
  'SameMatterOpen',
  'QuestionNotTrue',
  'TaskNotFound',
] as const

/** Why an act was not done, as far as its page says it. */
export type Refusal = {
  refusal: string
  /** The colleague who was faster. */
  by: string | null
  /** Of a record that cannot be linked. */
  reason: RecordNotLinkableReason | null
}

type Outcome = {
  __typename: string
  by?: unknown
  how?: TaskChange
  reason?: RecordNotLinkableReason
}

/** What the page of a refusal has to say of an outcome. A colleague who has taken the task is an outcome of its own. */
export function refusalOf({ __typename, by, how, reason }: Outcome) {
  const name = typeof by === 'string' ? by : null
  const isTaken = __typename === 'TaskChanged' && how === 'TAKEN' && name !== null
  return {
    kind: 'refused' as const,
    refusal: isTaken ? 'TaskTaken' : __typename,
    by: name,
    reason: reason ?? null,
  }
}

/** The same of a task that a colleague has open by now. */
export function takenBy({ by: { name } }: HeldTask) {
  return refusalOf({ __typename: 'TaskChanged', how: 'TAKEN', by: name })
}

type RefusedProps = Refusal & { back: string; kept?: SummaryListRow[] }

/** Why an act was not done, what to do instead, and what was filled in for it. Nothing was changed. */
export function Refused({ refusal, by, reason, back, kept = [] }: RefusedProps) {
  const words = useWords('support-act')
  const known = KINDS.find((one) => one === refusal) ?? 'TaskNotFound'
  const name = by ?? ''
  const heading = words(`${known}.heading`, { name })
  return (
    <SupportPage heading={heading}>
      <Heading>{heading}</Heading>
      <Paragraph>
        {by && known === 'TaskChanged'
          ? words('TaskChanged.by', { name })
          : known === 'RecordNotLinkable' && reason
            ? words(`RecordNotLinkable.${reason}`)
            : words(`${known}.text`, { name })}
      </Paragraph>
      <KeptEntries rows={kept} />
      <Paragraph>
        <Link href={back}>{words('back')}</Link>
      </Paragraph>
    </SupportPage>
  )
}
