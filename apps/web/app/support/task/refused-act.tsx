import { Heading, Link, Paragraph } from '@identity/page-frame'
import { useWords } from '../../words/words.ts'
import { SupportPage } from '../shell/support-page.tsx'

const KINDS = [
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
  'TaskNotFound',
] as const

type RefusedProps = { kind: string; by: string | null; back: string }

/** Why an act was not done, and what to do instead. Nothing was changed. */
export function Refused({ kind, by, back }: RefusedProps) {
  const words = useWords('support-act')
  const known = KINDS.find((one) => one === kind) ?? 'TaskNotFound'
  const heading = words(`${known}.heading`)
  return (
    <SupportPage heading={heading}>
      <Heading>{heading}</Heading>
      <Paragraph>
        {by && known === 'TaskChanged' ? words('TaskChanged.by', { name: by }) : words(`${known}.text`)}
      </Paragraph>
      <Paragraph>
        <Link href={back}>{words('back')}</Link>
      </Paragraph>
    </SupportPage>
  )
}
