import { Button } from '@identity/govuk'
import { Paragraph } from '@identity/page-frame'
import { data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { ContentPage } from '../shell/frame/page.tsx'
import { useWords } from '../words/words.ts'
import { forgetPending, keepSid, readPending, readSid } from './account.session.ts'

/** The way back from the facade. Only the browser that set out holds what is needed to come back. */
export async function loader(args: LoaderFunctionArgs) {
  const { request, context } = args
  const callback = new URL(request.url)
  const state = callback.searchParams.get('state') ?? ''
  const pending = await readPending(args, state)
  if (!pending) {
    // Back button, or a second click: there is nothing to do twice.
    if (await readSid(args)) throw redirect('/account', 303)
    return data(null, { status: 400 })
  }
  const sid = await context.account.finish(callback, pending).catch((err: unknown) => {
    context.logger.error({ err }, 'a sign-in to the account could not be finished')
    throw new Response(null, { status: 503 })
  })
  const headers = new Headers({ 'Set-Cookie': await forgetPending(args, state) })
  if (!sid) return data(null, { status: 400, headers })
  headers.append('Set-Cookie', await keepSid(args, sid))
  throw redirect('/account', { status: 303, headers })
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
