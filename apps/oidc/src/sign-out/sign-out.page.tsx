import { Button } from '@identity/govuk'
import { Paragraph } from '@identity/page-frame'
import type { Configuration } from 'oidc-provider'
import { type CameFrom, ContentPage, type ShowPage, WayBack } from '../pages/page.tsx'
import { useWords } from '../pages/words.ts'

type SignOut = NonNullable<NonNullable<Configuration['features']>['rpInitiatedLogout']>

/** "Do you want to sign out?", and "You have signed out". The first asks because any page on the web can send a browser here. */
export function signOutPages(show: ShowPage): SignOut {
  return {
    enabled: true,
    logoutSource: (ctx) => {
      const secret = ctx.oidc.session?.state?.secret
      show(ctx, <ConfirmPage action={ctx.oidc.urlFor('end_session_confirm')} secret={String(secret)} />)
    },
    postLogoutSuccessSource: (ctx) => show(ctx, <SignedOutPage from={ctx.oidc.client} />),
  }
}

function ConfirmPage({ action, secret }: { action: string; secret: string }) {
  const words = useWords('sign-out')
  return (
    <ContentPage heading={words('heading')}>
      <form method="post" action={action} noValidate>
        <Paragraph>{words('everywhere')}</Paragraph>
        <input type="hidden" name="xsrf" value={secret} />
        <div className="govuk-button-group">
          <Button name="logout" value="yes">
            {words('signOut')}
          </Button>
          <Button variant="secondary">{words('stay')}</Button>
        </div>
      </form>
    </ContentPage>
  )
}

function SignedOutPage({ from }: { from: CameFrom }) {
  const words = useWords('sign-out')
  return (
    <ContentPage heading={words('done.heading')}>
      <Paragraph>{words('done.shared')}</Paragraph>
      <WayBack from={from} />
    </ContentPage>
  )
}
