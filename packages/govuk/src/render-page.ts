import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

/** A whole page as text: the document type and the static mark-up of a `Template`. */
export function renderPage(page: ReactElement): string {
  return `<!DOCTYPE html>\n${renderToStaticMarkup(page)}`
}
