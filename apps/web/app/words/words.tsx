import { Children, isValidElement, type ReactNode } from 'react'
import type { CatalogueName, MessageKey } from './catalogues.ts'
import type { Locale } from './locale.ts'
import { useLocale } from './locale-context.ts'
import { findMessage, type MessageValues } from './message.ts'

/** The messages of one catalogue in one language. */
export type Words<Name extends CatalogueName> = {
  /** A message to be shown. Words that had to fall back to English say so (`lang`), for screen readers. */
  (key: MessageKey<Name>, values?: MessageValues): ReactNode
  /** The same as plain text, for the few places that take nothing else, such as the label of a landmark. */
  text: (key: MessageKey<Name>, values?: Record<string, string | number>) => string
}

/** The words of a page: `useWords('email')('heading')`. The language is the visitor's. */
export function useWords<Name extends CatalogueName>(name: Name): Words<Name> {
  return wordsIn(useLocale(), name)
}

/** The same where there is no page. */
export function wordsIn<Name extends CatalogueName>(locale: Locale, name: Name): Words<Name> {
  const show = (key: MessageKey<Name>, values?: MessageValues) => showMessage(locale, name, key, values)
  const text: Words<Name>['text'] = (key, values) => plainText(show(key, values))
  return Object.assign(show, { text })
}

/** What `Words` does, for a key that is only known at run time. */
export function showMessage(
  locale: Locale,
  name: CatalogueName,
  key: string,
  values?: MessageValues,
): ReactNode {
  const { language, parts } = findMessage(locale, name, key, { b: Strong, ...values })
  const shown = Array.isArray(parts) ? Children.toArray(parts) : parts
  return language === locale ? shown : <span lang={language}>{shown}</span>
}

/** What stands between `<b>` and `</b>`. Addresses may break anywhere, so that they fit on a phone. */
function Strong(inside: ReactNode[]) {
  return <strong className="govuk-!-text-break-word">{Children.toArray(inside)}</strong>
}

/** The text of a message without what is drawn around it. */
export function plainText(node: ReactNode): string {
  if (isValidElement<{ children?: ReactNode }>(node)) return plainText(node.props.children)
  if (Array.isArray(node)) return node.map(plainText).join('')
  return typeof node === 'string' || typeof node === 'number' ? String(node) : ''
}

/** The language that a message fell back to, when it did. */
export function languageOf(node: ReactNode): string | undefined {
  return isValidElement<{ lang?: string }>(node) ? node.props.lang : undefined
}
