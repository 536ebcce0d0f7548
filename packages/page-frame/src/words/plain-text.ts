import { isValidElement, type ReactNode } from 'react'

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
