import { Button, SummaryList, Table } from '@identity/govuk'
import { AccountDocument, ForgetBrowsersDocument } from '@identity/graphql-client'
import { Bullets, Paragraph, Subheading } from '@identity/page-frame'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PostForm } from '../shell/form/post-form.tsx'
import { ContentPage } from '../shell/frame/page.tsx'
import { useWords } from '../words/words.ts'
import { type Account, useAccountRows, useBrowserLines, useServiceRows } from './account.rows.tsx'
import { accountSession } from './account.session.ts'

/** Asks the API each time: a session that ended anywhere has ended here. */
export async function loader(args: LoaderFunctionArgs): Promise<Account> {
  const sid = await accountSession.read(args)
  const { account } = sid ? await args.context.api.request(AccountDocument, { sid }) : { account: null }
  if (!account) throw redirect('/account/sign-in', 303)
  args.context.surroundings.notice = account.notice
  return account
}

/** Forgets the browsers that proved the address. Pressing twice changes nothing. */
export async function action(args: ActionFunctionArgs) {
  const sid = await accountSession.read(args)
  if (sid) await args.context.api.request(ForgetBrowsersDocument, { sid })
  return redirect('/account', 303)
}

export default function AccountPage() {
  const account = useLoaderData<typeof loader>()
  const words = useWords('account')
  const rows = useAccountRows(account)
  const services = useServiceRows(account)
  const browsers = useBrowserLines(account)
  return (
    <ContentPage heading={words('heading')}>
      <SummaryList rows={rows} />
      <Subheading>{words('services')}</Subheading>
      {services.length > 0 ? (
        <Table
          caption={words.text('caption')}
          head={[{ text: words('service') }, { text: words('lastUsed') }]}
          rows={services}
        />
      ) : (
        <Paragraph>{words('noServices')}</Paragraph>
      )}
      {browsers.length > 0 && (
        <>
          <Subheading>{words('browsers')}</Subheading>
          <Paragraph>{words('browsersText')}</Paragraph>
          <Bullets items={browsers} />
          <PostForm action="/account?index">
            <Button variant="secondary" preventDoubleClick>
              {words('forgetBrowsers')}
            </Button>
          </PostForm>
        </>
      )}
      <Subheading>{words('signOut')}</Subheading>
      <Paragraph>{words('signOutText')}</Paragraph>
      <form method="post" action="/account/sign-out" noValidate>
        <Button variant="secondary" preventDoubleClick>
          {words('signOutButton')}
        </Button>
      </form>
    </ContentPage>
  )
}
