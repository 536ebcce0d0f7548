/** @jsxRuntime automatic */
import { Children, type ReactNode } from 'react'
import type { AnyCatalogues, Catalogues, EnglishWords, MessageKey } from './catalogues.ts'
import { DEFAULT_LOCALE, type Locale } from './locale.ts'
import { useLocale } from './locale-context.ts'
import { findMessage, type MessageValues, textOf } from './message.ts'
import { plainText } from './plain-text.ts'

/** The messages of one page in one language. */
export type WordsFor<Key extends string> = {
  /** A message to be shown. Words that had to fall back to English say so (`lang`), for screen readers. */
  (key: Key, values?: MessageValues): ReactNode
  /** The same as plain text, for the few places that take nothing else, such as the label of a landmark. */
  text: (key: Key, values?: Record<string, string | number>) => string
}

/** How an app's pages come to their words. */
export function wordsOf<English extends EnglishWords>(catalogues: Catalogues<English>) {
  type Page = keyof English & string
  const all: AnyCatalogues = catalogues

  /** What `useWords` does, for a key that is only known at run time. */
  function showMessage(locale: Locale, page: Page, key: string, values?: MessageValues): ReactNode {
    const { language, parts } = findMessage(all, locale, page, key, { b: Strong, ...values })
    const shown = Array.isArray(parts) ? Children.toArray(parts) : parts
    return language === locale ? shown : <span lang={language}>{shown}</span>
  }

  /** The words of a page where there is no page. */
  function wordsIn<Name extends Page>(locale: Locale, page: Name): WordsFor<MessageKey<English, Name>> {
    const show = (key: string, values?: MessageValues) => showMessage(locale, page, key, values)
    const text = (key: string, values?: MessageValues) => plainText(show(key, values))
    return Object.assign(show, { text })
  }

  /** The words of a page: `useWords('email')('heading')`. The language is the visitor's. */
  function useWords<Name extends Page>(page: Name): WordsFor<MessageKey<English, Name>> {
    return wordsIn(useLocale(), page)
  }

  /** Whether English has such a message, and so every language. */
  function hasMessage(page: Page, key: string): boolean {
    return textOf(all, DEFAULT_LOCALE, page, key) !== undefined
  }

  return { useWords, wordsIn, showMessage, hasMessage }
}

/** What stands between `<b>` and `</b>`. Addresses may break anywhere, so that they fit on a phone. */
function Strong(inside: ReactNode[]) {
  return <strong className="govuk-!-text-break-word">{Children.toArray(inside)}</strong>
}
