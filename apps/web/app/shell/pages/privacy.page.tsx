import { Bullets, linkTo, Paragraph, Subheading } from '@identity/page-frame'
import { useWords } from '../../words/words.ts'
import { ContentPage } from '../frame/page.tsx'

export default function PrivacyPage() {
  const words = useWords('privacy')
  return (
    <ContentPage heading={words('heading')}>
      <Paragraph>{words('controller')}</Paragraph>
      <Subheading>{words('what')}</Subheading>
      <Bullets items={[words('email'), words('names'), words('numbers'), words('computer')]} />
      <Paragraph>{words('optional')}</Paragraph>
      <Subheading>{words('who')}</Subheading>
      <Paragraph>{words('service')}</Paragraph>
      <Paragraph>{words('staff')}</Paragraph>
      <Paragraph>{words('notify')}</Paragraph>
      <Subheading>{words('howLong')}</Subheading>
      <Bullets
        items={[words('passcodes'), words('answers'), words('tries'), words('log'), words('identity')]}
      />
      <Subheading>{words('rights')}</Subheading>
      <Paragraph>{words('ask', { link: linkTo('/contact') })}</Paragraph>
      <Paragraph>{words('complain', { link: linkTo('https://ico.org.uk/make-a-complaint/') })}</Paragraph>
    </ContentPage>
  )
}
