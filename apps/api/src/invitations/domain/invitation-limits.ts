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

type Addressed = { serviceId: string; trn: string; emailAddress: string; isGiven: boolean }

/**
 * Invitations of one service to one mailbox, so that it cannot flood it, and no other service finds its share used up. An address that the service gave and
 * the record's own are counted apart, even where they are one: a limit that is used up must not say so. Passcodes have limits of their own.
 */
export const invitationsToMailbox = ({ serviceId, trn, emailAddress, isGiven }: Addressed): Allowance => ({
  name: isGiven ? 'invitation-to-mailbox' : 'invitation-to-record',
  subject: `${serviceId}\n${isGiven ? mailboxFold(emailAddress) : trn}`,
  limits: [
    { max: 3, windowMs: DAY_MS },
    { max: 6, windowMs: 30 * DAY_MS },
  ],
})
