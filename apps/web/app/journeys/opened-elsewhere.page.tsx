import { ContentPage } from '../shell/page.tsx'
import { Bullets, Link, Paragraph, Subheading } from '../shell/prose.tsx'

/** Also what a browser that keeps no cookies sees: the journey was given to it, and it forgot. */
export function OpenedElsewherePage() {
  return (
    <ContentPage heading="This sign in was started in another browser">
      <Paragraph>
        To keep your details safe, a sign in only works in the browser it was started in. You can:
      </Paragraph>
      <Bullets
        items={[
          'go back to that browser and carry on where you left off',
          'go back to the service you want to use and start again from there, in this browser',
        ]}
      />
      <Subheading>If this is the only browser you have used</Subheading>
      <Paragraph>
        It may be set to block cookies. We need <Link href="/cookies">one cookie</Link> to know that it is
        still you. Allow cookies for this site, then start again.
      </Paragraph>
    </ContentPage>
  )
}
