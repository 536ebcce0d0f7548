import { useWords } from '../../words/words.tsx'
import { ContentPage } from '../frame/page.tsx'
import { linkTo, Paragraph } from '../prose/prose.tsx'

export function ProblemPage() {
  const words = useWords('problem')
  return (
    <ContentPage heading={words('heading')}>
      <Paragraph>{words('later')}</Paragraph>
      <Paragraph>{words('answers')}</Paragraph>
      <Paragraph>{words('contact', { link: linkTo('/contact') })}</Paragraph>
    </ContentPage>
  )
}
