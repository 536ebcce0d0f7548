import { data } from '@remix-run/node'
import { ContentPage } from './page.tsx'
import { Paragraph } from './prose.tsx'

/** Also the route for every address that no page has. */
export const loader = () => data(null, { status: 404 })

export default function NotFoundPage() {
  return (
    <ContentPage heading="Page not found">
      <Paragraph>If you typed the web address, check it is correct.</Paragraph>
      <Paragraph>If you pasted the web address, check you copied the whole of it.</Paragraph>
      <Paragraph>If you were signing in to a service, go back to that service and start again.</Paragraph>
    </ContentPage>
  )
}
