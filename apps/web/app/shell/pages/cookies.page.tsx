import { SummaryList } from '@identity/govuk'
import { Paragraph, Subheading } from '@identity/page-frame'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useWords } from '../../words/words.ts'
import { ContentPage } from '../frame/page.tsx'
import { type EssentialCookie, essentialCookies, staffCookies } from './essential-cookies.ts'

export const loader = ({ context }: LoaderFunctionArgs) => ({
  cookies: essentialCookies({
    isSecure: context.cookie.isSecure,
    hasLanguages: context.surroundings.locales.length > 1,
  }),
  forStaff: staffCookies(context.cookie),
})

export default function CookiesPage() {
  const { cookies, forStaff } = useLoaderData<typeof loader>()
  const words = useWords('cookies')
  return (
    <ContentPage heading={words('heading')}>
      <Paragraph>{words('intro')}</Paragraph>
      <Subheading>{words('essential')}</Subheading>
      <CookieList cookies={cookies} />
      <Paragraph>{words('signatures')}</Paragraph>
      <Subheading>{words('staff')}</Subheading>
      <Paragraph>{words('staffText')}</Paragraph>
      <CookieList cookies={forStaff} />
    </ContentPage>
  )
}

/** A list, not a table: on a phone it stacks instead of running off the screen. */
function CookieList({ cookies }: { cookies: EssentialCookie[] }) {
  const words = useWords('cookies')
  return <SummaryList rows={cookies.map(({ name, kind }) => ({ key: name, value: words(`kind.${kind}`) }))} />
}
