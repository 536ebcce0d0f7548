import { Button } from '@identity/govuk'
import { ContentPage } from '../shell/frame/page.tsx'
import { Paragraph } from '../shell/prose/prose.tsx'
import { useWords } from '../words/words.tsx'

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
