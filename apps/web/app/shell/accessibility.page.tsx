import { ContentPage } from './page.tsx'
import { Bullets, Link, Paragraph, Subheading } from './prose.tsx'

export default function AccessibilityPage() {
  return (
    <ContentPage heading="Accessibility statement">
      <Paragraph>
        We want as many people as possible to be able to use this service. You should be able to:
      </Paragraph>
      <Bullets
        items={[
          'zoom in up to 400% without the text spilling off the screen',
          'get from start to finish using only a keyboard',
          'get from start to finish using a screen reader or speech recognition software',
          'use every page with JavaScript switched off',
        ]}
      />
      <Subheading>How accessible this service is</Subheading>
      <Paragraph>
        We build to the Web Content Accessibility Guidelines version 2.2, level AA, and check every page
        automatically. The service has not yet been audited by people who did not build it, so we do not claim
        that it meets them in full.
      </Paragraph>
      <Subheading>Tell us about a problem</Subheading>
      <Paragraph>
        If something on these pages is hard for you to use, or you need it in another format,{' '}
        <Link href="/contact">contact us</Link>.
      </Paragraph>
    </ContentPage>
  )
}
