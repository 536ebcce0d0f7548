import { Details, SUPPORT_PAGES } from '@identity/govuk'
import { Address, Bullets, Link, linkTo, Paragraph } from '@identity/page-frame'
import type { ReactNode } from 'react'
import { useWords } from '../../words/words.ts'
import type { JourneyUnderWay } from '../surroundings/journey-under-way.ts'

/** Where the service of the journey helps people, or where we do: in the same place on each of its pages (WCAG 3.2.6), to which pages point. */
export function HelpContact({ service }: { service: JourneyUnderWay['service'] }) {
  const words = useWords('help-contact')
  const ways = useWaysToAsk(service.helpContact)
  return (
    <Details summary={words('summary')}>
      {ways.length > 0 ? (
        <>
          <Paragraph>{words('ask', { service: service.name })}</Paragraph>
          <Bullets items={ways} />
        </>
      ) : (
        <Paragraph>{words('ours', { service: service.name, link: linkTo(SUPPORT_PAGES.contact) })}</Paragraph>
      )}
      <Paragraph>{words('passcode')}</Paragraph>
    </Details>
  )
}

function useWaysToAsk(contact: JourneyUnderWay['service']['helpContact']): ReactNode[] {
  const words = useWords('help-contact')
  if (!contact) return []
  const { emailAddress, phoneNumber, url } = contact
  return [
    emailAddress && words('email', { address: <Mail address={emailAddress} /> }),
    phoneNumber && words('phone', { number: phoneNumber }),
    url && words('page', { link: linkTo(url) }),
  ].filter(Boolean)
}

function Mail({ address }: { address: string }) {
  return (
    <Link href={`mailto:${address}`}>
      <Address>{address}</Address>
    </Link>
  )
}
