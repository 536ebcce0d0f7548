import { linkTo, Paragraph } from '@identity/page-frame'
import { useWords } from '../../words/words.ts'
import { ContentPage } from '../frame/page.tsx'

type TimedOutPageProps = { service?: { name: string; url: string } | undefined }

/** The journey has ended; when we still know the service, its own start is one link away. */
export function TimedOutPage({ service }: TimedOutPageProps) {
  const words = useWords('timed-out')
  return (
    <ContentPage heading={words('heading')}>
      <Paragraph>{words('why')}</Paragraph>
      <Paragraph>{words('kept')}</Paragraph>
      <Paragraph>
        {service
          ? words('again', { service: service.name, link: linkTo(service.url) })
          : words('againAnywhere')}
      </Paragraph>
    </ContentPage>
  )
}
