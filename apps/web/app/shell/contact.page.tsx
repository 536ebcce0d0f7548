import { ContentPage } from './page.tsx'
import { Bullets, Paragraph, Subheading } from './prose.tsx'

export default function ContactPage() {
  return (
    <ContentPage heading="Contact us">
      <Paragraph>
        Contact the service you are signing in to. Its help desk can answer most questions, passes the rest to
        us, and takes your feedback on these pages.
      </Paragraph>
      <Subheading>Before you get in touch</Subheading>
      <Paragraph>It helps if you can say:</Paragraph>
      <Bullets
        items={[
          'which service you were signing in to',
          'which page you were on, and when',
          'what you wanted to do and what happened',
        ]}
      />
      <Paragraph>Never include a passcode in a message.</Paragraph>
    </ContentPage>
  )
}
