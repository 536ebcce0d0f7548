import { useWords } from '../../words/words.tsx'
import { ContentPage } from '../frame/page.tsx'
import { linkTo, Paragraph } from '../prose/prose.tsx'

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
