import { mailboxFold } from '@identity/values'
import type { Allowance } from '../../guard/domain/limit.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/**
 * Invitations that one client may ask for. Whatever comes of them they count: a refused one says something of a record, and a list of TRNs must not
 * be tried out.
 */
export const asksOfClient = (clientId: string): Allowance => ({
  name: 'invitation-of-client',
  subject: clientId,
  limits: [
    { max: 60, windowMs: MINUTE_MS },
    { max: 5_000, windowMs: DAY_MS },
  ],
})

/** Invitations to one mailbox, from all services together, so that none of them can flood it. Passcodes have limits of their own. */
export const invitationsToMailbox = (emailAddress: string): Allowance => ({
  name: 'invitation-to-mailbox',
  subject: mailboxFold(emailAddress),
  limits: [
    { max: 3, windowMs: DAY_MS },
    { max: 6, windowMs: 30 * DAY_MS },
  ],
})
