import { Button } from '@identity/govuk'
import { Heading, Paragraph } from '@identity/page-frame'
import { useWords } from '../../words/words.ts'
import { SupportPage } from './support-page.tsx'

export default function SupportSignedOutPage() {
  const words = useWords('support-signed-out')
  const heading = words('heading')
  return (
    <SupportPage heading={heading}>
      <Heading>{heading}</Heading>
      <Paragraph>{words('text')}</Paragraph>
      <Button href="/support/sign-in">{words('button')}</Button>
    </SupportPage>
  )
}
