/** @jsxRuntime automatic */
import type { ReactNode } from 'react'
import { useGovukWords } from '../govuk-words.ts'
import type { PageAssets } from '../page-assets.ts'
import { Footer, type SupportPages, supportLinks } from './footer.tsx'
import { Header } from './header.tsx'
import { type NavigationItem, ServiceNavigation } from './service-navigation.tsx'
import { SkipLink } from './skip-link.tsx'

/**
 * govuk-frontend's own script, to the byte, so that its hash never changes. It switches on the styles of enhanced
 * components before they are drawn; everything works without it.
 */
export const JS_ENABLED_SCRIPT =
  "document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');"

// A constant, never a person's words: React would escape its quotes as text, and the browser would not run it.
const jsEnabled = { dangerouslySetInnerHTML: { __html: JS_ENABLED_SCRIPT } }

export type TemplateProps = {
  /** The whole title: see `pageTitle`. */
  title: string
  /** The title's language, when it is not the page's. */
  titleLang?: string | undefined
  assets: PageAssets
  /** The nonce of this response's Content-Security-Policy. */
  nonce?: string | undefined
  lang?: string | undefined
  serviceName?: string | undefined
  serviceUrl?: string | undefined
  navigation?: readonly NavigationItem[] | undefined
  homepageUrl?: string | undefined
  /** In the header in place of the logo when the brand is off. */
  organisation?: string | undefined
  phaseBanner?: ReactNode
  /** Between the header and main: the back link. */
  beforeContent?: ReactNode
  supportPages?: SupportPages | undefined
  /** More for the head, such as a refresh. */
  head?: ReactNode
  mainClassName?: string | undefined
  children: ReactNode
}

/** A whole GOV.UK page around its content. */
export function Template(props: TemplateProps) {
  const { assets, nonce, lang = 'en', serviceName, navigation, phaseBanner } = props
  const words = useGovukWords()
  return (
    <html lang={lang} className="govuk-template">
      <head>
        <meta charSet="utf-8" />
        <title lang={props.titleLang}>{props.title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content={THEME_COLOUR} />
        <Icons assets={assets} />
        <link rel="stylesheet" href={assets.stylesheet} />
        {props.head}
      </head>
      <body className="govuk-template__body">
        <script nonce={nonce} {...jsEnabled} />
        <SkipLink />
        <header className="govuk-template__header">
          <Header brand={assets.brand} homepageUrl={props.homepageUrl} organisation={props.organisation} />
          {(serviceName || navigation?.length) && (
            <ServiceNavigation
              serviceName={serviceName}
              serviceUrl={props.serviceUrl}
              navigation={navigation}
            />
          )}
          {phaseBanner}
        </header>
        <div className="govuk-width-container">
          {props.beforeContent}
          <main
            className={`govuk-main-wrapper${props.mainClassName ? ` ${props.mainClassName}` : ''}`}
            id="main-content"
          >
            {props.children}
          </main>
        </div>
        <footer className="govuk-template__footer">
          <Footer brand={assets.brand} links={supportLinks(props.supportPages ?? {}, words)} />
        </footer>
        <script type="module" src={assets.init} nonce={nonce} />
      </body>
    </html>
  )
}

const THEME_COLOUR = '#1d70b8' // govuk-frontend's brand blue, the browser's own frame

function Icons({ assets: { icons } }: { assets: PageAssets }) {
  return (
    <>
      {icons.map((icon) => (
        <link key={icon.href} {...icon} />
      ))}
    </>
  )
}
