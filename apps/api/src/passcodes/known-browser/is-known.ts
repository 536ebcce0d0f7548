import { knownBrowser, type Places } from '@identity/database'
import { mailboxKey } from '@identity/values'
import { and, eq, gt, sql } from 'drizzle-orm'
import type { Digester } from '../../secrets/digester.ts'
import { KNOWN_FOR_MS } from '../domain/known-browser.ts'

/** `mailboxes`: the mailbox under every key of the ring. `browser`: null is known to none. */
export type Sought = { mailboxes: string[]; browser: string | null; provedAfter: Date }

/** Proofs before this are forgotten. */
export const knownAfter = (now: Date) => new Date(now.getTime() - KNOWN_FOR_MS)

export const everyMailbox = (digester: Digester, emailAddress: string) =>
  digester.everyDigest('mailbox', mailboxKey(emailAddress))

export const sought = (
  digester: Digester,
  emailAddress: string,
  browser: string | null,
  now: Date,
): Sought => ({ mailboxes: everyMailbox(digester, emailAddress), browser, provedAfter: knownAfter(now) })

/** The browser proved the mailbox, and is still known to it. */
export const isKnown = ({ mailboxes, browser, provedAfter }: Places<Sought>) =>
  and(
    sql`${knownBrowser.mailboxDigest} = any(${mailboxes})`,
    eq(knownBrowser.browserDigest, browser),
    gt(knownBrowser.lastProvedAt, provedAfter),
  )
