import { Button } from '@identity/govuk'
import { Paragraph } from '@identity/page-frame'
import { data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { ContentPage } from '../shell/frame/page.tsx'
import { finishSignIn } from '../sign-in/finish-sign-in.ts'
import { useWords } from '../words/words.ts'
import { accountSession } from './account.session.ts'

/** The way back from the facade. */
export async function loader(args: LoaderFunctionArgs) {
  const finished = await finishSignIn(args, { client: args.context.account, session: accountSession })
  if (finished.kind === 'signedIn') {
    const { headers, sid } = finished
    headers.append('Set-Cookie', await accountSession.keep(args, sid))
    throw redirect('/account', { status: 303, headers })
  }
  if (finished.kind === 'refused') return data(null, { status: 400, headers: finished.headers })
  // Back button, or a second click: there is nothing to do twice.
  if (await accountSession.read(args)) throw redirect('/account', 303)
  return data(null, { status: 400 })
}

export default function NotSignedInPage() {
  const words = useWords('callback')
  return (
    <ContentPage heading={words('heading')}>
      <Paragraph>{words('text')}</Paragraph>
      <Button href="/account/sign-in">{words('button')}</Button>
    </ContentPage>
  )
}
