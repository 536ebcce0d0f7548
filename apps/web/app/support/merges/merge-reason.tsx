import { Button, Radios } from '@identity/govuk'
import { Heading, Link, Paragraph } from '@identity/page-frame'
import type { ReactNode } from 'react'
import { useWords } from '../../words/words.ts'
import { SupportForm } from '../parts/support-form.tsx'
import { SupportPage } from '../shell/support-page.tsx'
import { mergePath } from './merge-path.ts'

type MergeReasonProps = {
  mergeId: string
  heading: ReactNode
  button: ReactNode
  reasons: readonly { value: string; text: ReactNode }[]
  isMissing: boolean
  /** What the act brings. */
  children: ReactNode
  /** Hidden fields. */
  sends?: Record<string, string>
}

/** A page that asks why, before an act on a merge is done. */
export function MergeReasonPage(props: MergeReasonProps) {
  const { mergeId, heading, button, reasons, isMissing, children, sends = {} } = props
  const words = useWords('merge-reason')
  const back = mergePath(mergeId)
  return (
    <SupportPage
      heading={heading}
      back={back}
      errors={isMissing ? [{ text: words('missing'), href: '#reason' }] : []}
    >
      <Heading>{heading}</Heading>
      {children}
      <SupportForm>
        {Object.entries(sends).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Radios
          name="reason"
          legend={{ text: words('legend'), size: 'm' }}
          errorMessage={isMissing ? words('missing') : undefined}
          items={reasons}
        />
        <Button preventDoubleClick>{button}</Button>
      </SupportForm>
      <Paragraph>
        <Link href={back}>{words('cancel')}</Link>
      </Paragraph>
    </SupportPage>
  )
}
