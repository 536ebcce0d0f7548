import type { FixedPasscode } from '../domain/fixed-passcode.ts'
import type { PasscodePurpose } from '../domain/passcode.ts'
import type { LivePasscode, NewPasscode } from '../passcode.repository.ts'
import type { Circumstances } from './circumstances.repository.ts'

/** A journey, on behalf of a service. */
export type Visit = { journeyId: string; clientId: string }

export type WantedPasscode = {
  purpose: PasscodePurpose
  emailAddress: string
  /** The IP address of the browser; null where the limits on the journey and the mailbox are enough. */
  clientAddress: string | null
  /** The digest of the network from which the journey was begun. */
  networkDigest: string | null
  /** The browser of the journey; null when it has no name. */
  browserDigest: string | null
  /** True when passcodes that were sent before, to another mailbox, stop working. */
  endsOthers?: boolean
  /** The passcodes that this one joins, when the transaction has locked them (`lockLive`). */
  live?: readonly LivePasscode[]
  /** The address whose passcode is always the same, where there is one. */
  fixed?: FixedPasscode | undefined
}

/** The same, with what decides how it is sent. */
export type PlanningFor = WantedPasscode & Omit<Circumstances, 'sending'> & { live: readonly LivePasscode[] }

/** A passcode to request, and after how long it is mailed. */
export type PlannedPasscode = Pick<NewPasscode, 'form' | 'standsUntil' | 'isMailed' | 'browserDigest'> & {
  afterMs?: number | undefined
}
