import { InsetText } from '@identity/govuk'
import { FramedPage, type FramedPageProps, Heading } from '@identity/page-frame'
import { HelpContact } from '../journey-foot/help-contact.tsx'
import { LeaveLink } from '../journey-foot/leave-link.tsx'
import { SessionEnd, SessionKept } from '../journey-foot/session-end.tsx'
import type { JourneyUnderWay } from '../surroundings/journey-under-way.ts'
import { useSurroundings } from '../surroundings/page-surroundings.tsx'

export type PageProps = Omit<FramedPageProps, 'service'>

/** A page of the web: what all pages have around them, and what belongs to the journey that it is part of. */
export function Page({ head, children, ...page }: PageProps) {
  const { files, nonce, journey, notice = journey?.notice } = useSurroundings()
  return (
    <FramedPage
      {...page}
      service={journey && headerOf(journey)}
      head={
        <>
          <link rel="stylesheet" href={files.styles} />
          {journey && <script type="module" src={files.sessionEnd} nonce={nonce} />}
          {head}
        </>
      }
    >
      {notice && <InsetText>{notice}</InsetText>}
      {journey && <SessionKept journey={journey} />}
      {children}
      {journey && <JourneyFoot journey={journey} />}
    </FramedPage>
  )
}

/** What the service of the journey wants the header to say. */
function headerOf({ service: { name, headerName, url } }: JourneyUnderWay) {
  return { name: headerName ?? name, url }
}

/** The same on every page of a journey, below what the page itself has to say. */
function JourneyFoot({ journey }: { journey: JourneyUnderWay }) {
  return (
    <div className="app-foot">
      <LeaveLink journey={journey} />
      <SessionEnd journey={journey} />
      <HelpContact service={journey.service} />
    </div>
  )
}

/** A page of words: its heading, then what it has to say. */
export function ContentPage({ heading, children, ...page }: PageProps) {
  return (
    <Page heading={heading} {...page}>
      <Heading>{heading}</Heading>
      {children}
    </Page>
  )
}
