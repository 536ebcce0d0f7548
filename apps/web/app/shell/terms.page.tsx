import { ContentPage } from './page.tsx'
import { Bullets, Link, Paragraph } from './prose.tsx'

export default function TermsPage() {
  return (
    <ContentPage heading="Terms of use">
      <Paragraph>
        This service lets you prove who you are to other Department for Education services. When you use it:
      </Paragraph>
      <Bullets
        items={[
          'answer for yourself only, with your own details',
          'use an email address that only you can read',
          'do not give your passcodes to anyone, including people who say that they work for us',
        ]}
      />
      <Paragraph>
        Each service you sign in to has terms of its own. How we use your information is in our{' '}
        <Link href="/privacy">privacy notice</Link>.
      </Paragraph>
    </ContentPage>
  )
}
