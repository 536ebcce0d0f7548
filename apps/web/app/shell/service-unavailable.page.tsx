import { ContentPage } from './page.tsx'
import { Paragraph } from './prose.tsx'

export function ServiceUnavailablePage() {
  return (
    <ContentPage heading="Sorry, the service is unavailable">
      <Paragraph>Try again in a few minutes.</Paragraph>
      <Paragraph>
        The answers you have already given are saved for 2 hours. To carry on, load this page again in the
        same browser.
      </Paragraph>
    </ContentPage>
  )
}
