import { Button } from '@identity/govuk'
import { Paragraph } from '@identity/page-frame'
import { ContentPage } from '../shell/frame/page.tsx'
import { useWords } from '../words/words.ts'

export default function SignedOutPage() {
  const words = useWords('signed-out')
  return (
    <ContentPage heading={words('heading')}>
      <Paragraph>{words('text')}</Paragraph>
      <Paragraph>{words('shared')}</Paragraph>
      <Button href="/account/sign-in">{words('button')}</Button>
    </ContentPage>
  )
}
