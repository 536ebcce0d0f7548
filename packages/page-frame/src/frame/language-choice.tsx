/** @jsxRuntime automatic */
import type { Locale } from '../words/locale.ts'
import { useFrame } from './frame-surroundings.tsx'
import { useWords } from './frame-words.ts'

const LANGUAGE_NAMES: Record<Locale, string> = { en: 'English', cy: 'Cymraeg' } // each in itself, in every language

/** Where more than one language is offered: a link to this same page in each of the others. */
export function LanguageChoice() {
  const { locale, locales, query } = useFrame()
  const words = useWords('frame')
  if (locales.length < 2) return null
  return (
    <nav aria-label={words.text('languages')} className="govuk-!-margin-top-3">
      <ul className="govuk-list app-languages">
        {locales.map((language) => (
          <li key={language} lang={language}>
            {language === locale ? (
              <span aria-current="true">{LANGUAGE_NAMES[language]}</span>
            ) : (
              <a className="govuk-link" href={inLanguage(query, language)} hrefLang={language}>
                {LANGUAGE_NAMES[language]}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

function inLanguage(query: string, language: Locale): string {
  const parameters = new URLSearchParams(query)
  parameters.set('lang', language)
  return `?${parameters}`
}
