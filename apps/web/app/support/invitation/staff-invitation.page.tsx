import { Button } from '@identity/govuk'
import { StaffInvitationDocument } from '@identity/graphql-client'
import { Address, Heading, Paragraph } from '@identity/page-frame'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { beginSignIn } from '../../sign-in/begin-sign-in.ts'
import { useWords } from '../../words/words.ts'
import { SupportForm } from '../parts/support-form.tsx'
import { supportSession } from '../shell/support.session.ts'
import { SupportPage } from '../shell/support-page.tsx'

const tokenOf = ({ url }: Request) => new URL(url).searchParams.get('token')?.slice(0, 100) ?? ''

/** Opening the link uses nothing up: what reads mail opens links as well. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { staffInvitation } = await context.api.request(StaffInvitationDocument, { token: tokenOf(request) })
  return data({ invitation: staffInvitation ?? null }, { status: staffInvitation ? 200 : 404 })
}

/** To sign in; the callback brings the token along, and it is used once the address is proved. */
export async function action(args: ActionFunctionArgs) {
  const token = tokenOf(args.request)
  if (!token) throw redirect('/support/invitation', 303)
  return beginSignIn(args, { client: args.context.support, session: supportSession }, { invitation: token })
}

/** For the reader of an invitation. */
export default function StaffInvitationPage() {
  const { invitation } = useLoaderData<typeof loader>()
  const words = useWords('staff-invitation')
  const heading = words(invitation ? 'heading' : 'gone.heading')
  return (
    <SupportPage heading={heading}>
      <Heading>{heading}</Heading>
      {invitation ? (
        <>
          <Paragraph>{words('role', { role: words(`role.${invitation.role}`) })}</Paragraph>
          <Paragraph>{words('address', { address: <Address>{invitation.emailAddress}</Address> })}</Paragraph>
          <Paragraph>{words('next')}</Paragraph>
          <SupportForm>
            <Button preventDoubleClick>{words('button')}</Button>
          </SupportForm>
        </>
      ) : (
        <Paragraph>{words('gone.text')}</Paragraph>
      )}
    </SupportPage>
  )
}
