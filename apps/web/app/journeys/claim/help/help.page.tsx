import { Address, Bullets, linkTo, Paragraph, Subheading } from '@identity/page-frame'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ContentPage } from '../../../shell/frame/page.tsx'
import { useWords } from '../../../words/words.ts'
import { openClaimedRecord } from '../open-claimed-record.ts'

export const loader = (args: LoaderFunctionArgs) => openClaimedRecord(args, 'HELP')

/** Where the journey waits: what happens next, and the way back for when the passcode turns up. */
export default function HelpPage() {
  const { journey, back, claimedRecord } = useLoaderData<typeof loader>()
  const { helpReason, redactedEmailAddress } = claimedRecord
  const { service, answers } = journey
  const words = useWords('help')
  return (
    <ContentPage heading={words('heading')} back={back}>
      {helpReason && <Paragraph>{words(`done.${helpReason}`, { address: redactedEmailAddress })}</Paragraph>}
      <Paragraph>{words('when')}</Paragraph>
      <Paragraph>{words('reference', { reference: journey.reference })}</Paragraph>
      <Paragraph>{words('nothingLost')}</Paragraph>
      <Subheading>{words('haveReady')}</Subheading>
      <Paragraph>
        {words('theyWrite', { address: <Address>{answers.emailAddress ?? ''}</Address> })}
      </Paragraph>
      <Bullets items={[words('fullName'), words('dateOfBirth'), words('address'), words('proof')]} />
      <Paragraph>{words('onlyWhenAsked')}</Paragraph>
      <Subheading>{words('now')}</Subheading>
      {back && <Paragraph>{words('back', { link: linkTo(back) })}</Paragraph>}
      <Paragraph>{words('kept', { service: service.name })}</Paragraph>
    </ContentPage>
  )
}
