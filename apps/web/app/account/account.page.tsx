import { Button, SummaryList, Table } from '@identity/govuk'
import { AccountDocument } from '@identity/graphql-client'
import { Paragraph, Subheading } from '@identity/page-frame'
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ContentPage } from '../shell/frame/page.tsx'
import { useWords } from '../words/words.ts'
import { type Account, useAccountRows, useServiceRows } from './account.rows.tsx'
import { readSid } from './account.session.ts'

/** Asks the API each time: a session that ended anywhere has ended here. */
export async function loader(args: LoaderFunctionArgs): Promise<Account> {
  const sid = await readSid(args)
  const { account } = sid ? await args.context.api.request(AccountDocument, { sid }) : { account: null }
  if (!account) throw redirect('/account/sign-in', 303)
  return account
}

export default function AccountPage() {
  const account = useLoaderData<typeof loader>()
  const words = useWords('account')
  const rows = useAccountRows(account)
  const services = useServiceRows(account)
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
