import { InsetText } from '@identity/govuk'
import { Heading, Link, Paragraph } from '@identity/page-frame'
import { useSurroundings } from '../../shell/surroundings/page-surroundings.tsx'
import { useWords } from '../../words/words.ts'
import { mayOpen } from '../shell/page-roles.ts'
import { SupportPage } from '../shell/support-page.tsx'
import type { MergeRefusal } from './merge-refusal.ts'

/** What was not done. `shown`: the merge, or the two accounts, cannot be shown. */
type Act = 'propose' | 'approve' | 'refuse' | 'undo' | 'shown'
type MergeRefusedProps = {
  act: Act
  refusal: MergeRefusal
  back: string
  /** What the member wrote, which is kept nowhere else. */
  note?: string | undefined
}

/** Why nothing was done, and where to go on. */
export function MergeRefused({ act, refusal, back, note }: MergeRefusedProps) {
  const words = useWords('merge-refused')
  const { staff } = useSurroundings()
  const { sentence, by, next } = refusal
  const heading = words(`heading.${act}`)
  return (
    <SupportPage heading={heading} back={back}>
      <Heading>{heading}</Heading>
      <Paragraph>{words(`because.${sentence}`)}</Paragraph>
      {by && <Paragraph>{words('by', { name: by })}</Paragraph>}
      {note && (
        <>
          <Paragraph>{words('kept')}</Paragraph>
          <InsetText>
            <span className="app-reply">{note}</span>
          </InsetText>
        </>
      )}
      {next && staff && mayOpen(next.href, staff.role) && (
        <Paragraph>
          <Link href={next.href}>{words(`go.${next.text}`)}</Link>
        </Paragraph>
      )}
      <Paragraph>
        <Link href={back}>{words('back')}</Link>
      </Paragraph>
    </SupportPage>
  )
}
