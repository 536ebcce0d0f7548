import { ContentPage } from './page.tsx'
import { Paragraph } from './prose.tsx'

export function ForbiddenPage() {
  return (
    <ContentPage heading="You cannot do that from another site">
      <Paragraph>
        The answers you sent did not come from one of our own pages, so we did not use them.
      </Paragraph>
      <Paragraph>Go back to the service you want to use and sign in again from there.</Paragraph>
    </ContentPage>
  )
}
