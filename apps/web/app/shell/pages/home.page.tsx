import { useWords } from '../../words/words.tsx'
import { ContentPage } from '../frame/page.tsx'
import { Bullets, Paragraph } from '../prose/prose.tsx'

export default function HomePage() {
  const words = useWords('home')
  return (
    <ContentPage heading={words('heading')}>
      <Paragraph>{words('who')}</Paragraph>
      <Bullets items={[words('signIn'), words('connect')]} />
      <Paragraph>{words('start')}</Paragraph>
    </ContentPage>
  )
}
