import { ContentPage } from './page.tsx'
import { Bullets, Link, Paragraph, Subheading } from './prose.tsx'

export default function PrivacyPage() {
  return (
    <ContentPage heading="Privacy">
      <Paragraph>
        The Department for Education is responsible for the information that you give to this service.
      </Paragraph>
      <Subheading>What we ask for and why</Subheading>
      <Bullets
        items={[
          'your email address, to send you passcodes and to know you when you come back',
          'your names and date of birth, to tell you apart from other people',
          'your National Insurance number, teacher reference number and training provider, only to find your teaching record',
        ]}
      />
      <Paragraph>
        You can leave out your National Insurance number and your teacher reference number.
      </Paragraph>
      <Subheading>Who sees it</Subheading>
      <Paragraph>
        The service you sign in to gets your email address and, if it is set up to ask for them, your names,
        your date of birth and your teacher reference number. We never pass on your National Insurance number.
      </Paragraph>
      <Subheading>How long we keep it</Subheading>
      <Paragraph>
        We delete the answers of a sign in that you do not finish within 7 days. We keep your identity for as
        long as you use it to sign in to services.
      </Paragraph>
      <Subheading>Your rights</Subheading>
      <Paragraph>
        You can ask to see, correct or delete what we hold about you. <Link href="/contact">Contact us</Link>{' '}
        to do so.
      </Paragraph>
    </ContentPage>
  )
}
