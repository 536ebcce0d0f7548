import { pageFixtures } from './page-fixtures.ts'
import { type Visit, visitStep } from './page-states.ts'
import { questionPages } from './question-pages.ts'
import type { Web } from './web.fixture.ts'

const asked: Visit[] = questionPages.map(({ step }) => ({
  page: step,
  step,
  visit: (web) => visitStep(web, step),
}))

const refused: Visit[] = questionPages.flatMap(({ step, mutation, refused }) => {
  if (!refused) return []
  const visit = (web: Web) => {
    web.api.outcomes[mutation] = { __typename: 'AnswerRefused', problems: [refused.problem] }
    return visitStep(web, step, { form: refused.form })
  }
  return [{ page: `${step} refused`, step, visit }]
})

/** Every page in every state: what the conventions are checked on. */
export const everyPage: Visit[] = [
  ...asked,
  ...refused,
  ...pageFixtures.flatMap(({ visits }) => visits ?? []),
]
