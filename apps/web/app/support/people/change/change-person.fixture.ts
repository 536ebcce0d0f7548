import type { Visit } from '../../../../testing/page-states.ts'
import { staffPage } from '../../../../testing/support-pages.ts'
import { PERSON_ID } from '../person/person-page.builder.ts'
import { changesAbout, filledIn, seen } from './change-person.builder.ts'

const at = (page: string) => `/support/people/${PERSON_ID}${page}`
const answers = changesAbout()

/** The pages of an act. One that asks nothing has no form: its first page is its check page. */
export const visits: Visit[] = Object.entries(filledIn).flatMap(([path, { operation, form }]) => {
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
