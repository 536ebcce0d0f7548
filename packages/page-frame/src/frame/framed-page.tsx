/** @jsxRuntime automatic */
import {
  BackLink,
  ErrorSummary,
  type ErrorSummaryItem,
  GovukWordsContext,
  PhaseBanner,
  pageTitle,
  SUPPORT_PAGES,
  Template,
  type TemplateProps,
} from '@identity/govuk'
import type { ReactNode } from 'react'
import { linkTo } from '../prose/prose.tsx'
import { languageOf, plainText } from '../words/plain-text.ts'
import { useFrame } from './frame-surroundings.tsx'
import { useWords } from './frame-words.ts'
import { LanguageChoice } from './language-choice.tsx'
import { useGovukWords } from './use-govuk-words.ts'

export type FramedPageProps = {
  /** The page's h1, and so the start of its title. The page itself renders it: often it is a label or a legend. */
  heading: ReactNode
  /** The page before. With a text, where the link says more than Back. */
  back?: string | { href: string; text: ReactNode } | undefined
  errors?: readonly ErrorSummaryItem[] | undefined
  /** Whom the header names, and leads to, in place of ourselves. */
  service?: { name: string; url: string } | undefined
  /** The sections of the service, where it has some. */
  navigation?: TemplateProps['navigation']
  /** Before the back link. */
  above?: ReactNode
  /** Takes the whole width and not two thirds of it. */
  isWide?: boolean | undefined
  /** Files that this page loads beside those of @identity/govuk. */
  head?: ReactNode
  children: ReactNode
}

/** A whole document. Pages are never hydrated, so a page draws its own head, and knows its title and errors best. */
export function FramedPage(props: FramedPageProps) {
  const { heading, back, errors = [], service, isWide = false } = props
  const { assets, nonce, locale } = useFrame()
  const words = useWords('frame')
  const govukWords = useGovukWords()
  const ourName = words.text('serviceName')
  const hasErrors = errors.length > 0
  const serviceName = service?.name ?? ourName
  return (
    <GovukWordsContext.Provider value={govukWords}>
      <Template
        lang={locale}
        title={pageTitle({
          heading: plainText(heading),
          service: serviceName,
          hasErrors,
          errorWord: govukWords.error,
        })}
        titleLang={languageOf(heading)}
        assets={assets}
        nonce={nonce}
        organisation={words.text('organisation')}
        serviceName={serviceName}
        serviceUrl={service?.url}
        navigation={props.navigation}
        head={props.head}
        phaseBanner={
          <PhaseBanner phase={words.text('phase')}>
            {words('phaseText', { link: linkTo(SUPPORT_PAGES.contact) })}
          </PhaseBanner>
        }
        beforeContent={
          <>
            <LanguageChoice />
            {props.above}
            {typeof back === 'string' && <BackLink href={back} />}
            {typeof back === 'object' && <BackLink href={back.href}>{back.text}</BackLink>}
          </>
        }
        supportPages={SUPPORT_PAGES}
      >
        <div className="govuk-grid-row">
          <div className={`govuk-grid-column-${isWide ? 'full' : 'two-thirds'}`}>
            {hasErrors && <ErrorSummary errors={errors} />}
            {props.children}
          </div>
        </div>
      </Template>
    </GovukWordsContext.Provider>
  )
}
