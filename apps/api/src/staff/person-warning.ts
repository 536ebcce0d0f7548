import { enumOf, registerEnum } from '../kernel/graphql-enum.ts'

/**
 * The warnings about a person, the gravest first. PROHIBITED: the record says that they may not teach. CLOSED: the account is closed, which
 * says all that BLOCKED and LINK_FROZEN would. BLOCKED: no service lets them in.
 * TRN_WITHHELD: their TRN leaked, or an agent has to look before they get one that did. LINK_FROZEN: the link is disputed, and hidden from
 * services. RECORD_CLOSED: the record was closed, and merged into no other. EMAIL_CHANGED_LATELY: the reader of the address before can still
 * take the change back. MERGED: the id that was asked for names another identity now.
 */
export const personWarnings = [
  'PROHIBITED',
  'CLOSED',
  'BLOCKED',
  'TRN_WITHHELD',
  'LINK_FROZEN',
  'RECORD_CLOSED',
  'EMAIL_CHANGED_LATELY',
  'MERGED',
] as const
export type PersonWarning = (typeof personWarnings)[number]

/** A closure locks the account and hides the link: neither is one of its own then. */
const SAID_BY_CLOSED: readonly PersonWarning[] = ['BLOCKED', 'LINK_FROZEN']

/** The warnings that hold, the gravest first. */
export function warningsThat(hold: Partial<Record<PersonWarning, boolean>>): PersonWarning[] {
  return personWarnings.filter(
    (warning) => hold[warning] && !(hold.CLOSED && SAID_BY_CLOSED.includes(warning)),
  )
}

export const PersonWarningEnum = enumOf(personWarnings)
registerEnum(PersonWarningEnum, 'PersonWarning', {
  description:
    'PROHIBITED: the record says that they may not teach. CLOSED: the account is closed: no service lets them in or sees the record. BLOCKED: staff locked it, and no service lets them in. TRN_WITHHELD: their TRN leaked, or an agent has to look before they get one that did. LINK_FROZEN: the link is disputed, and hidden from services. RECORD_CLOSED: the record was closed, and merged into no other. EMAIL_CHANGED_LATELY: the reader of the address before can still take the change back. MERGED: the id that was asked for names another identity now.',
})
