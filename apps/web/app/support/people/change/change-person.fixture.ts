import type { Visit } from '../../../../testing/page-states.ts'
import { staffPage } from '../../../../testing/support-pages.ts'
import { aClosure, anAddressOnItsWay, PERSON_ID } from '../person/person-page.builder.ts'
import { changesAbout, filledIn, seen } from './change-person.builder.ts'

const at = (page: string) => `/support/people/${PERSON_ID}${page}`
const answers = changesAbout()

/** The pages of an act. One that asks nothing has no form: its first page is its check page. */
const ofEachAct = Object.entries(filledIn).flatMap(([path, { operation, form }]) => {
  const asksNothing = Object.keys(form).every((name) => name in seen)
  const refused = staffPage(`${path} refused`, at(path), {
    answers,
    form: { ...form, step: 'do' },
    outcomes: { [operation]: { __typename: 'PersonChanged' } },
  })
  const check = staffPage(`check of ${path}`, at(path), { answers, form })
  if (asksNothing) return [check, refused]
  return [
    staffPage(`form of ${path}`, at(path), { answers }),
    staffPage(`${path} not filled in`, at(path), { answers, form: {} }),
    check,
    refused,
  ]
})

const wrong = (page: string, ...problems: object[]) => {
  const { operation = '', form } = filledIn[page] ?? {}
  return staffPage(`form of ${page} with what is wrong`, at(page), {
    answers,
    form: { ...form, step: 'do' },
    outcomes: { [operation]: { __typename: 'DetailsRefused', problems } },
  })
}

export const visits: Visit[] = [
  ...ofEachAct,
  wrong(
    '/change/name',
    { field: 'FIRST_NAME', reason: 'TOO_LONG' },
    { field: 'LAST_NAME', reason: 'MISSING' },
  ),
  wrong('/change/date-of-birth', { field: 'DATE_OF_BIRTH', reason: 'NOT_A_REAL_DATE' }),
  wrong('/change/email', { field: 'EMAIL_ADDRESS', reason: 'SHARED_MAILBOX' }),
  ...['/close/approve', '/close/refuse', '/change/email/approve', '/change/email/stop'].map((page) =>
    staffPage(`${page.endsWith('/stop') ? 'form' : 'check'} of ${page} as a colleague proposed`, at(page), {
      role: 'LEAD',
      answers: changesAbout({ closure: aClosure(), emailProposal: anAddressOnItsWay() }),
    }),
  ),
]
