import { type PageAssets, renderPage } from '@identity/govuk'
import type { Response } from 'express'
import type { ReactElement } from 'react'
import { nonceOf } from './security-headers.ts'

/** The part of a page that depends on its response. */
export type PageFrame = { assets: PageAssets; nonce: string }

/** Sends a whole page. Nothing in the sandbox may be cached: a mailbox or a set of claims is never the one of a moment ago. */
export type PageSender = (
  response: Response,
  status: number,
  page: (frame: PageFrame) => ReactElement,
) => void

export function createPageSender(assets: PageAssets): PageSender {
  return (response, status, page) => {
    response
      .status(status)
      .type('html')
      .send(renderPage(page({ assets, nonce: nonceOf(response) })))
  }
}
