import { Button } from '@identity/govuk'
import type { Configuration } from 'oidc-provider'
import { type CameFrom, type Page, type ShowPage, WayBack } from '../pages/page.tsx'

type SignOut = NonNullable<NonNullable<Configuration['features']>['rpInitiatedLogout']>

/** "Do you want to sign out?", and "You have signed out". The first asks because any page on the web can send a browser here. */
export function signOutPages(show: ShowPage): SignOut {
  return {
    enabled: true,
    logoutSource: (ctx) => {
      const secret = ctx.oidc.session?.state?.secret
      show(ctx, confirmPage(ctx.oidc.urlFor('end_session_confirm'), String(secret)))
    },
    postLogoutSuccessSource: (ctx) => show(ctx, signedOutPage(ctx.oidc.client)),
  }
}

function confirmPage(action: string, secret: string): Page {
  return {
    heading: 'Do you want to sign out?',
    children: (
      <form method="post" action={action} noValidate>
        <p className="govuk-body">
          You will be signed out of every service that you signed in to here with your account.
        </p>
        <input type="hidden" name="xsrf" value={secret} />
        <div className="govuk-button-group">
          <Button name="logout" value="yes">
            Sign out
          </Button>
          <Button variant="secondary">Stay signed in</Button>
        </div>
      </form>
    ),
  }
}

function signedOutPage(from: CameFrom): Page {
  return {
    heading: 'You have signed out',
    children: (
      <>
        <p className="govuk-body">If you share this computer, close all your browser windows too.</p>
        <WayBack from={from} text="Go back to" />
      </>
    ),
  }
}
