import { ContentPage } from './page.tsx'
import { Link, Paragraph } from './prose.tsx'

type TimedOutPageProps = { service?: { name: string; url: string } | undefined }

/** Nothing is left of the journey; when we still know the service, its own start is one link away. */
export function TimedOutPage({ service }: TimedOutPageProps) {
  return (
    <ContentPage heading="You have been timed out">
      <Paragraph>
        To protect your information, we stop a sign in that has not been used for 2 hours. We have not kept
        your answers.
      </Paragraph>
      {service ? (
        <Paragraph>
          <Link href={service.url}>Go back to {service.name} and start again</Link>
        </Paragraph>
      ) : (
        <Paragraph>Go back to the service you want to use and start again from there.</Paragraph>
      )}
    </ContentPage>
  )
}
