import { linkTo, Paragraph } from '@identity/page-frame'
import { data } from '@remix-run/node'
import { useWords } from '../../words/words.ts'
import { ContentPage } from '../frame/page.tsx'

/** Also the route for every address that no page has. */
export const loader = () => data(null, { status: 404 })

export default function NotFoundPage() {
  const words = useWords('not-found')
  return (
    <ContentPage heading={words('heading')}>
      <Paragraph>{words('typed')}</Paragraph>
      <Paragraph>{words('pasted')}</Paragraph>
      <Paragraph>{words('signingIn')}</Paragraph>
      <Paragraph>{words('contact', { link: linkTo('/contact') })}</Paragraph>
    </ContentPage>
  )
}
