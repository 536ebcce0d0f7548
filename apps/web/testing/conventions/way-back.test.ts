import type { JourneyStep } from '@identity/graphql-client'
import { describe, expect, test } from 'vitest'
import { answersSteps, changePath, leavePath, stepPath } from '../../app/journeys/journey.flow.ts'
import { everyPage } from '../every-page.ts'
import { aJourney, everythingAnswered, UID } from '../journey.builder.ts'
import { visitStep } from '../page-states.ts'
import { questionPages } from '../question-pages.ts'
import { aSharedWeb } from '../web.fixture.ts'

const web = aSharedWeb()

// A page without Back, and why it cannot have one.
const withoutBack: Partial<Record<JourneyStep, string>> = {
  SIGN_IN: 'the address has an identity: nothing was asked before',
  RESULT: 'the answers are confirmed and have become an identity',
  NOT_ALLOWED: 'where the identity is blocked, nothing else can be opened',
  COMPLETED: 'the journey is over',
  EXPIRED: 'the journey is over',
}

/** Pages of words, which lead nowhere: a person comes to them from the footer, or has nothing left to do. */
const wordsOnly = ['/', '/cookies', '/terms', '/this-was-not-me disputed']

describe('convention 6: a way back', () => {
  test.each(everyPage)('from $page', async ({ page, step, visit }) => {
    const { $ } = await visit(web)
    const hasBack = $('.govuk-back-link').length > 0
    if (!step) {
      if (!hasBack && !wordsOnly.includes(page)) expect($('main').find('a, button').length).toBeGreaterThan(0)
    } else if (!hasBack) {
      expect(Object.keys(withoutBack)).toContain(step)
      const { reachableSteps = [] } = web.api.journey ?? {}
      expect(reachableSteps.indexOf(step)).toBeLessThanOrEqual(0)
    }
  })

  test('is not left out where there is one', () => {
    expect(everyPage.filter(({ step }) => step && !(step in withoutBack)).length).toBeGreaterThan(40)
  })

  test('from the first page leads to the question whether to leave', async () => {
    const { $ } = await visitStep(web, 'EMAIL')
    expect($('.govuk-back-link').attr('href')).toBe(leavePath(UID))
  })
})

const changes = answersSteps.flatMap((from) =>
  aJourney(from)
    .reachableSteps.filter((step) => questionPages.some((page) => page.step === step && page.fields))
    .map((step) => ({ from, step })),
)

test('every answer can be changed from the pages that show it', () => {
  expect(changes.length).toBeGreaterThan(8)
})

test.each(changes)(
  'Back on the page that changes $step leads to $from again, also after a refusal',
  async (change) => {
    const { from, step } = change
    web.api.journey = aJourney(from, { answers: everythingAnswered })
    await web.open()
    const shown = await web.get(stepPath(UID, from))
    const link = shown.$(`.govuk-summary-list__actions a[href="${changePath(UID, step, from)}"]`)
    expect(link).toHaveLength(1)
    const { $ } = await web.get(link.attr('href') ?? '')
    expect($('.govuk-back-link').attr('href')).toBe(stepPath(UID, from))
    const question = questionPages.find((page) => page.step === step)
    if (!question?.refused) return
    web.api.outcomes[question.mutation] = {
      __typename: 'AnswerRefused',
      problems: [question.refused.problem],
    }
    const action = $('main form').first().attr('action') ?? ''
    const refused = await web.post(action, question.refused.form)
    expect(refused.status).toBe(400)
    expect(refused.$('.govuk-back-link').attr('href')).toBe(stepPath(UID, from))
  },
)

test('a page that shows the answers is not gone back to when it cannot be opened, or does not exist', async () => {
  await web.openAt('TRN', { answers: everythingAnswered })
  for (const from of ['check-answers', 'no-match', 'https://evil.example', '%00']) {
    const { $ } = await web.get(`${stepPath(UID, 'TRN')}?from=${from}`)
    expect($('.govuk-back-link').attr('href')).toBe(stepPath(UID, 'NATIONAL_INSURANCE_NUMBER'))
  }
})
