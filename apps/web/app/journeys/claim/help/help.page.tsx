import type { HelpReason } from '@identity/graphql-client'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ContentPage } from '../../../shell/page.tsx'
import { Bullets, Link, Paragraph, Subheading } from '../../../shell/prose.tsx'
import { openClaimedRecord } from '../open-claimed-record.ts'

export const loader = (args: LoaderFunctionArgs) => openClaimedRecord(args, 'HELP')

const whatWillBeDone: Record<HelpReason, (address: string) => string> = {
  NO_ACCESS: (address) =>
    `You told us that you cannot get into the mailbox of ${address}. A person will check that the account is yours, and can then change its email address.`,
  NOT_RECOGNISED: (address) =>
    `You told us that you do not recognise ${address}. A person will check how it came to be linked to your teaching record, and put right what is wrong.`,
}

/** Where the journey waits: what happens next, and the way back for when the passcode turns up. */
export default function HelpPage() {
  const { journey, back, claimedRecord } = useLoaderData<typeof loader>()
  const { helpReason, redactedEmailAddress } = claimedRecord
  return (
    <ContentPage heading="We have asked a person to help you" back={back}>
      {helpReason && <Paragraph>{whatWillBeDone[helpReason](redactedEmailAddress)}</Paragraph>}
      <Paragraph>
        Nothing is lost. Your teaching record, and the email address it is linked to, stay as they are until
        somebody has checked.
      </Paragraph>
      <Subheading>What to have ready</Subheading>
      <Paragraph>
        Somebody may write to you at the address you used today,{' '}
        <strong className="govuk-!-text-break-word">{journey.answers.emailAddress}</strong>. They will ask
        for:
      </Paragraph>
      <Bullets
        items={[
          'your full name',
          'your date of birth',
          'the email address you used today',
          'proof of who you are, such as a passport or driving licence',
        ]}
      />
      <Paragraph>Only send proof of who you are when you are asked for it, and never a passcode.</Paragraph>
      <Subheading>What you can do now</Subheading>
      {back && (
        <Paragraph>
          If you can read the email after all, <Link href={back}>go back and use a passcode</Link>.
        </Paragraph>
      )}
      <Paragraph>
        You can also{' '}
        <Link href={journey.service.url}>leave this page and return to {journey.service.name}</Link>.
      </Paragraph>
    </ContentPage>
  )
}
