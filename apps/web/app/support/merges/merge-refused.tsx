import { Heading, Link, Paragraph } from '@identity/page-frame'
import { useWords } from '../../words/words.ts'
import { SupportPage } from '../shell/support-page.tsx'
import type { MergeRefusal } from './merge-refusal.ts'

/** What was not done. `shown`: the merge, or the two accounts, cannot be shown. */
type Act = 'propose' | 'approve' | 'refuse' | 'undo' | 'shown'
type MergeRefusedProps = { act: Act; refusal: MergeRefusal; back: string }

/** Why nothing was done, and where to go on. */
export function MergeRefused({ act, refusal, back }: MergeRefusedProps) {
  const words = useWords('merge-refused')
  const { sentence, by, next } = refusal
  const heading = words(`heading.${act}`)
  return (
    <SupportPage heading={heading} back={back}>
      <Heading>{heading}</Heading>
      <Paragraph>{words(`because.${sentence}`)}</Paragraph>
      {by && <Paragraph>{words('by', { name: by })}</Paragraph>}
      {next && (
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
