import { linkTo, Paragraph } from '@identity/page-frame'
import { useLocation } from '@remix-run/react'
import { useWords } from '../../words/words.ts'
import { ContentPage } from '../frame/page.tsx'

/** What was sent is not what our pages send: not a form, or a field twice. */
export function UnreadablePage() {
  const words = useWords('unreadable')
  const { pathname } = useLocation()
  return (
    <ContentPage heading={words('heading')}>
      <Paragraph>{words('what')}</Paragraph>
      <Paragraph>{words('next', { link: linkTo(pathname) })}</Paragraph>
      <Paragraph>{words('contact', { link: linkTo('/contact') })}</Paragraph>
    </ContentPage>
  )
}
