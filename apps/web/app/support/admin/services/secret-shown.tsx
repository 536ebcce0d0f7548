import { Button, InsetText, WarningText } from '@identity/govuk'
import { Heading, Paragraph } from '@identity/page-frame'
import type { ReactNode } from 'react'
import { useWords } from '../../../words/words.ts'
import { SupportPage } from '../../shell/support-page.tsx'

type Props = {
  heading: ReactNode
  secret: string
  /** The page that comes next. */
  next: string
  children?: ReactNode
}

/** A secret, in this answer only: no address shows it again. */
export function SecretShown({ heading, secret, next, children }: Props) {
  const words = useWords('manage-services')
  return (
    <SupportPage heading={heading}>
      <Heading>{heading}</Heading>
      <WarningText>{words('secret.once')}</WarningText>
      <InsetText>
        <span className="app-secret">{secret}</span>
      </InsetText>
      <Paragraph>{words('secret.keep')}</Paragraph>
      {children}
      <Button href={next}>{words('secret.kept')}</Button>
    </SupportPage>
  )
}
