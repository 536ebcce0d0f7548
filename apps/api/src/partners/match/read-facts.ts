import { parseDateOfBirth, parseNationalInsuranceNumber, parsePersonName, parseTrn } from '@identity/values'
import { GraphQLError } from 'graphql'
import { ErrorCode } from '../../kernel/error-codes.ts'
import type { ServiceFacts } from '../../links/domain/facts-of-service.ts'
import type { MatchFactsInput } from './match-facts.input.ts'

/** The facts that a service states, each as it is written with us. Throws BAD_USER_INPUT that names the first that is malformed, and never its value. */
export function readFacts(input: MatchFactsInput, today: Date): ServiceFacts {
  return {
    name: {
      firstName: nameOf('firstName', input.firstName),
      middleName: optional(input.middleName, (text) => nameOf('middleName', text)),
      lastName: input.lastName.trim() === '' ? '' : nameOf('lastName', input.lastName),
    },
    previousLastName: optional(input.previousLastName, (text) => nameOf('previousLastName', text)),
    dateOfBirth: dateOf(input.dateOfBirth, today),
    nationalInsuranceNumber: optional(input.nationalInsuranceNumber, (text) =>
      taken('nationalInsuranceNumber is a National Insurance number', parseNationalInsuranceNumber(text)),
    ),
    trn: optional(input.trn, trnOf),
  }
}

/** A date in the one spelling of the API. */
export function dateOf(text: string, today: Date, argument = 'dateOfBirth'): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  const rule = `${argument} is the date, YYYY-MM-DD, on which a person was born who is 16 or older`
  if (!year || !month || !day) throw malformed(rule)
  return taken(rule, parseDateOfBirth({ day, month, year }, today))
}

export const trnOf = (text: string) => taken('trn is seven digits', parseTrn(text))

export const nameOf = (argument: string, text: string) =>
  taken(`${argument} is a name of at most 100 letters`, parsePersonName(text))

export function optional<Read>(text: string | null | undefined, read: (text: string) => Read): Read | null {
  return text == null || text.trim() === '' ? null : read(text)
}

type Parsed = { ok: true; value: string } | { ok: false }

function taken(rule: string, parsed: Parsed): string {
  if (parsed.ok) return parsed.value
  throw malformed(rule)
}

export const malformed = (message: string) =>
  new GraphQLError(message, { extensions: { code: ErrorCode.BadUserInput, http: { status: 400 } } })
