import { Bullets, linkTo, Paragraph, Subheading } from '@identity/page-frame'
import { useWords } from '../../words/words.ts'
import { ContentPage } from '../frame/page.tsx'

export default function ContactPage() {
  const words = useWords('contact')
  return (
    <ContentPage heading={words('heading')}>
      <Paragraph>{words('who')}</Paragraph>
      <Paragraph>{words('where')}</Paragraph>
      <Paragraph>{words('department', { link: linkTo('https://www.gov.uk/contact-dfe') })}</Paragraph>
      <Subheading>{words('before')}</Subheading>
      <Paragraph>{words('say')}</Paragraph>
      <Bullets items={[words('service'), words('page'), words('what')]} />
      <Paragraph>{words('passcode')}</Paragraph>
    </ContentPage>
  )
}
