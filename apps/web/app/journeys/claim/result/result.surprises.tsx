import type { DetailKind, TrnSurprise } from '@identity/graphql-client'
import { Bullets, Paragraph, Subheading } from '@identity/page-frame'
import { useWords } from '../../../words/words.ts'

type TrnSurpriseTextProps = { surprise: TrnSurprise; stated: string | null; trn: string }

/** Why the number is not what the person expected. No full stop follows a number: it would be copied with it. */
export function TrnSurpriseText({ surprise, stated, trn }: TrnSurpriseTextProps) {
  const words = useWords('result')
  if (surprise !== 'DIFFERENT') return <Paragraph>{words(`${surprise}.text`)}</Paragraph>
  return (
    <>
      <Paragraph>{words('DIFFERENT.text', { stated, trn })}</Paragraph>
      <Paragraph>{words('DIFFERENT.why')}</Paragraph>
      <Bullets
        items={[words('DIFFERENT.slip'), words('DIFFERENT.otherNumber'), words('DIFFERENT.changed')]}
      />
      <Paragraph>{words('DIFFERENT.keep')}</Paragraph>
    </>
  )
}

/** Kinds only: three details that agree do not prove who reads this page. */
export function DetailsThatDiffer({ kinds }: { kinds: readonly DetailKind[] }) {
  const words = useWords('result')
  return (
    <>
      <Subheading>{words('differ.heading')}</Subheading>
      <Paragraph>{words('differ.text')}</Paragraph>
      <Bullets items={kinds.map((kind) => words(`differ.${kind}`))} />
      <Paragraph>{words('differ.next')}</Paragraph>
    </>
  )
}
