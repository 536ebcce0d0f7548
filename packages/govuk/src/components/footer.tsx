/** @jsxRuntime automatic */
import type { ReactNode } from 'react'
import type { Brand } from '../brand.ts'
import { classNames } from '../class-names.ts'
import { englishWords, type GovukWords, useGovukWords } from '../govuk-words.ts'
import { Licence } from './licence.tsx'
import { FooterCrown } from './logo.tsx'

export type FooterLink = { text: ReactNode; href: string }

/** The addresses of the pages that every footer leads to; leave out those that the app does not have. */
export type SupportPages = {
  accessibilityStatement?: string | undefined
  cookies?: string | undefined
  privacy?: string | undefined
  terms?: string | undefined
  contact?: string | undefined
}

/** The web serves these pages, and every page of the one origin leads to them, whichever app draws it. */
export const SUPPORT_PAGES = {
  accessibilityStatement: '/accessibility',
  cookies: '/cookies',
  privacy: '/privacy',
  terms: '/terms',
  contact: '/contact',
} as const satisfies SupportPages

/** Always in this order, on every page (WCAG 3.2.6, consistent help). */
export function supportLinks(pages: SupportPages, words: GovukWords = englishWords): FooterLink[] {
  return [
    { text: words.accessibilityStatement, href: pages.accessibilityStatement },
    { text: words.cookies, href: pages.cookies },
    { text: words.privacy, href: pages.privacy },
    { text: words.terms, href: pages.terms },
    { text: words.contact, href: pages.contact },
  ].flatMap(({ text, href }) => (href ? [{ text, href }] : []))
}

export type FooterProps = {
  brand: Brand
  links?: readonly FooterLink[] | undefined
  className?: string | undefined
}

/** The foot of the page. The crown, the licence and the crest only where the brand is on. */
export function Footer({ brand, links = [], className }: FooterProps) {
  return (
    <div className={classNames('govuk-footer', className)}>
      <div className="govuk-width-container">
        {brand === 'on' && <FooterCrown />}
        <div className="govuk-footer__meta">
          <div className="govuk-footer__meta-item govuk-footer__meta-item--grow">
            {links.length > 0 && <SupportLinks links={links} />}
            {brand === 'on' && <Licence />}
          </div>
          {brand === 'on' && <Copyright />}
        </div>
      </div>
    </div>
  )
}

function SupportLinks({ links }: { links: readonly FooterLink[] }) {
  const words = useGovukWords()
  return (
    <>
      <h2 className="govuk-visually-hidden">{words.supportLinks}</h2>
      <ul className="govuk-footer__inline-list">
        {links.map(({ text, href }) => (
          <li key={href} className="govuk-footer__inline-list-item">
            <a className="govuk-footer__link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

// The crest is this link's background image.
const CROWN_COPYRIGHT =
  'https://www.nationalarchives.gov.uk/information-management/re-using-public-sector-information/uk-government-licensing-framework/crown-copyright/'

function Copyright() {
  return (
    <div className="govuk-footer__meta-item">
      <a className="govuk-footer__link govuk-footer__copyright-logo" href={CROWN_COPYRIGHT}>
        © Crown copyright
      </a>
    </div>
  )
}
