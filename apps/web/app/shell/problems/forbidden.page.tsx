import { linkTo, Paragraph } from '@identity/page-frame'
import { useWords } from '../../words/words.ts'
import { ContentPage } from '../frame/page.tsx'

export function ForbiddenPage() {
  const words = useWords('forbidden')
  return (
    <ContentPage heading={words('heading')}>
      <Paragraph>{words('what')}</Paragraph>
      <Paragraph>{words('next')}</Paragraph>
      <Paragraph>{words('contact', { link: linkTo('/contact') })}</Paragraph>
    </ContentPage>
  )
}
