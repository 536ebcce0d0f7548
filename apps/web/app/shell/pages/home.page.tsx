import { Bullets, linkTo, Paragraph } from '@identity/page-frame'
import { useWords } from '../../words/words.ts'
import { ContentPage } from '../frame/page.tsx'

export default function HomePage() {
  const words = useWords('home')
  return (
    <ContentPage heading={words('heading')}>
      <Paragraph>{words('who')}</Paragraph>
      <Bullets items={[words('signIn'), words('connect')]} />
      <Paragraph>{words('start')}</Paragraph>
      <Paragraph>{words('performance', { link: linkTo('/performance') })}</Paragraph>
    </ContentPage>
  )
}
