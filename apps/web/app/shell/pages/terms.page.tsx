import { Bullets, linkTo, Paragraph } from '@identity/page-frame'
import { useWords } from '../../words/words.ts'
import { ContentPage } from '../frame/page.tsx'

export default function TermsPage() {
  const words = useWords('terms')
  return (
    <ContentPage heading={words('heading')}>
      <Paragraph>{words('intro')}</Paragraph>
      <Bullets items={[words('yourself'), words('address'), words('passcodes')]} />
      <Paragraph>{words('privacy', { link: linkTo('/privacy') })}</Paragraph>
    </ContentPage>
  )
}
