import { ContentPage } from './page.tsx'
import { Paragraph } from './prose.tsx'

export function ProblemPage() {
  return (
    <ContentPage heading="Sorry, there is a problem with the service">
      <Paragraph>Try again later.</Paragraph>
      <Paragraph>
        The answers you gave on earlier pages are saved for 2 hours. The answer on your last page may not be.
      </Paragraph>
    </ContentPage>
  )
}
