import { linkTo, Paragraph } from '@identity/page-frame'
import { useWords } from '../../words/words.ts'
import { ContentPage } from '../frame/page.tsx'

/** More was sent than any page of ours asks for. */
export function TooLargePage() {
  const words = useWords('too-large')
  return (
    <ContentPage heading={words('heading')}>
      <Paragraph>{words('what')}</Paragraph>
      <Paragraph>{words('next')}</Paragraph>
      <Paragraph>{words('contact', { link: linkTo('/contact') })}</Paragraph>
    </ContentPage>
  )
}
