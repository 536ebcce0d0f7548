import { Button, SummaryList } from '@identity/govuk'
import {
  OwnStaffSessionsDocument,
  RemoveSecondFactorDocument,
  SecondFactorsDocument,
} from '@identity/graphql-client'
import { Heading, Link, Paragraph, Subheading } from '@identity/page-frame'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readForm } from '../../journeys/question/question-form.ts'
import { useWords, wordsIn } from '../../words/words.ts'
import { SupportForm } from '../parts/support-form.tsx'
import { redirectDone } from '../shell/done.session.ts'
import { requireStaff } from '../shell/require-staff.ts'
import { SupportPage } from '../shell/support-page.tsx'
import { OwnSessions } from './own-sessions.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { api } = await requireStaff(args)
  const [{ secondFactors }, { ownStaffSessions }] = await Promise.all([
    api.request(SecondFactorsDocument, {}),
    api.request(OwnStaffSessionsDocument, {}),
  ])
  return { ...secondFactors, sessions: ownStaffSessions.sessions }
}

export async function action(args: ActionFunctionArgs) {
  const { api } = await requireStaff(args)
  const { id } = await readForm(args.request, 'id')
  const { outcome } = await api.request(RemoveSecondFactorDocument, { id })
  const words = wordsIn('en', 'account-of-staff')
  return redirectDone(args, '/support/account', words.text(`done.${outcome.__typename}`))
}

/** What a member signs in with and where they are signed in, and how they change it. */
export default function SupportAccountPage() {
  const { factors, recoveryCodesLeft, sessions } = useLoaderData<typeof loader>()
  const words = useWords('account-of-staff')
  const heading = words('heading')
  return (
    <SupportPage heading={heading}>
      <Heading>{heading}</Heading>
      <Subheading>{words('factors.heading')}</Subheading>
      {factors.map(({ id, kind, name, addedAt, lastUsedAt }) => (
        <section key={id}>
          <h3 className="govuk-heading-s">{name}</h3>
          <SummaryList
            rows={[
              { key: words('kind'), value: words(`kind.${kind}`) },
              { key: words('addedAt'), value: day(addedAt) },
              { key: words('lastUsedAt'), value: day(lastUsedAt) },
            ]}
          />
          {factors.length > 1 && (
            <SupportForm>
              <Button name="id" value={id} variant="secondary" preventDoubleClick>
                {words('remove', { name })}
              </Button>
            </SupportForm>
          )}
        </section>
      ))}
      <Paragraph>
        <Link href="/support/second-factor/set-up">{words('add')}</Link>
      </Paragraph>
      <Subheading>{words('recovery.heading')}</Subheading>
      <Paragraph>{words('recovery.left', { left: recoveryCodesLeft })}</Paragraph>
      <Paragraph>
        <Link href="/support/second-factor/recovery-codes">{words('recovery.make')}</Link>
      </Paragraph>
      <OwnSessions sessions={sessions} />
    </SupportPage>
  )
}

const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' })
const day = (instant: string) => dates.format(new Date(instant))
