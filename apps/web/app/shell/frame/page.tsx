import {
  BackLink,
  ErrorSummary,
  type ErrorSummaryItem,
  GovukWordsContext,
  PhaseBanner,
  pageTitle,
  SUPPORT_PAGES,
  Template,
} from '@identity/govuk'
import type { ReactNode } from 'react'
import { languageOf, plainText, useWords } from '../../words/words.tsx'
import { HelpContact } from '../journey-foot/help-contact.tsx'
import { SessionEnd, SessionKept } from '../journey-foot/session-end.tsx'
import { linkTo } from '../prose/prose.tsx'
import type { JourneyUnderWay } from '../surroundings/journey-under-way.ts'
import { useSurroundings } from '../surroundings/page-surroundings.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { useFrameWords } from './use-frame-words.ts'

export type PageProps = {
  /** The page's h1, and so the start of its title. The page itself renders it: often it is a label or a legend. */
  heading: ReactNode
  back?: string | undefined
  errors?: readonly ErrorSummaryItem[] | undefined
  /** Files that only this page loads. */
  head?: ReactNode
  children: ReactNode
}

/** A whole document. Pages are never hydrated, so a page draws its own head, and knows its title and errors best. */
export function Page({ heading, back, errors = [], head, children }: PageProps) {
  const { assets, files, nonce, locale, journey } = useSurroundings()
  const words = useWords('shell')
  const frameWords = useFrameWords()
  const service = words.text('serviceName')
  const hasErrors = errors.length > 0
  return (
    <GovukWordsContext.Provider value={frameWords}>
      <Template
        lang={locale}
        title={pageTitle({ heading: plainText(heading), service, hasErrors, errorWord: frameWords.error })}
        titleLang={languageOf(heading)}
        assets={assets}
        nonce={nonce}
        organisation={words.text('organisation')}
        serviceName={journey?.service.headerName ?? journey?.service.name ?? service}
        serviceUrl={journey?.service.url}
        head={
          <>
            <link rel="stylesheet" href={files.styles} />
            {journey && <script type="module" src={files.sessionEnd} nonce={nonce} />}
            {head}
          </>
        }
        phaseBanner={
          <PhaseBanner phase={words.text('phase')}>
            {words('phaseText', { link: linkTo('/contact') })}
          </PhaseBanner>
        }
        beforeContent={
          <>
            <LanguageChoice />
            {back && <BackLink href={back} />}
          </>
        }
        supportPages={SUPPORT_PAGES}
      >
        <div className="govuk-grid-row">
          <div className="govuk-grid-column-two-thirds">
            {hasErrors && <ErrorSummary errors={errors} />}
            {journey && <SessionKept journey={journey} />}
            {children}
            {journey && <JourneyFoot journey={journey} />}
          </div>
        </div>
      </Template>
    </GovukWordsContext.Provider>
  )
}

/** The same on every page of a journey, below what the page itself has to say. */
function JourneyFoot({ journey }: { journey: JourneyUnderWay }) {
  return (
    <div className="app-foot">
      <SessionEnd journey={journey} />
      <HelpContact service={journey.service} />
    </div>
  )
}

/** A page of words: its heading, then what it has to say. */
export function ContentPage({ heading, children, ...page }: PageProps) {
  return (
    <Page heading={heading} {...page}>
      <h1 className="govuk-heading-l">{heading}</h1>
      {children}
    </Page>
  )
}
