import type { Visit } from '../../../../testing/page-states.ts'
import { staffPage } from '../../../../testing/support-pages.ts'
import { PERSON_ID } from '../person/person-page.builder.ts'
import { changesAbout, filledIn } from './change-person.builder.ts'

const at = (page: string) => `/support/people/${PERSON_ID}${page}`
const answers = changesAbout()

export const visits: Visit[] = Object.entries(filledIn).flatMap(([path, { operation, form }]) => [
  staffPage(`form of ${path}`, at(path), { answers }),
  staffPage(`${path} not filled in`, at(path), { answers, form: {} }),
  staffPage(`check of ${path}`, at(path), { answers, form }),
  staffPage(`${path} refused`, at(path), {
    answers,
    form: { ...form, step: 'do' },
    outcomes: { [operation]: { __typename: 'PersonChanged' } },
  }),
])
