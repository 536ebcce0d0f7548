import { linkTo, Paragraph } from '@identity/page-frame'
import { useWords } from '../../words/words.ts'
import { ContentPage } from '../frame/page.tsx'

export function ServiceUnavailablePage() {
  const words = useWords('service-unavailable')
  return (
    <ContentPage heading={words('heading')}>
      <Paragraph>{words('later')}</Paragraph>
      <Paragraph>{words('answers')}</Paragraph>
      <Paragraph>{words('contact', { link: linkTo('/contact') })}</Paragraph>
    </ContentPage>
  )
}
