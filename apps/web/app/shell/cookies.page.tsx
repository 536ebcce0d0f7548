import { SummaryList } from '@identity/govuk'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ContentPage } from './page.tsx'
import { Paragraph, Subheading } from './prose.tsx'

export const loader = ({ context }: LoaderFunctionArgs) => ({ isSecure: context.cookie.isSecure })

export default function CookiesPage() {
  const { isSecure } = useLoaderData<typeof loader>()
  return (
    <ContentPage heading="Cookies">
      <Paragraph>
        Cookies are small files that a site saves on your phone, tablet or computer. We only use essential
        cookies: without them you could not sign in. That is why we do not ask you to accept any.
      </Paragraph>
      <Subheading>Essential cookies</Subheading>
      {/* A list, not a table: on a phone it stacks instead of running off the screen. */}
      <SummaryList
        rows={essentialCookies(isSecure).map(({ name, purpose, life }) => ({
          key: name,
          value: `${purpose}. Kept ${life}.`,
        }))}
      />
      <Paragraph>
        Next to some of these is one with the same name and ‘.sig’ at the end. It shows us that nobody has
        changed the first.
      </Paragraph>
    </ContentPage>
  )
}

// All but `journey` are set by apps/oidc (its cookies.ts), on this same origin; over https their names are longer.
function essentialCookies(isSecure: boolean) {
  const [session, interaction, resume] = isSecure
    ? ['__Host-session', '__Secure-interaction', '__Secure-interaction-resume']
    : ['_session', '_interaction', '_interaction_resume']
  return [
    {
      name: 'journey',
      purpose: 'Lets you carry on with your answers in this browser',
      life: 'until you close your browser',
    },
    {
      name: session,
      purpose: 'Lets you sign in to another service without a new passcode',
      life: 'for at most 12 hours',
    },
    {
      name: interaction,
      purpose: 'Connects your answers to the service you came from',
      life: 'for at most 2 hours',
    },
    { name: resume, purpose: 'Takes you back to the service you came from', life: 'for at most 2 hours' },
  ]
}
