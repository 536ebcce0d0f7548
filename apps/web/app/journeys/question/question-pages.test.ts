import { beforeEach, describe, expect, test } from 'vitest'
import {
  accepted,
  aJourney,
  aJourneyKey,
  everythingAnswered,
  moved,
  UID,
} from '../../../testing/journey.builder.ts'
import { filledIn, labelOf, textsOf } from '../../../testing/page-parts.ts'
import { questionPages } from '../../../testing/question-pages.ts'
import { aSharedWeb } from '../../../testing/web.fixture.ts'
import { stepPath } from '../journey.flow.ts'

const web = aSharedWeb()

const suggestions = { preferredNameSuggestions: everythingAnswered.preferredNameSuggestions }

describe.each(questionPages)('$step', ({ step, heading, mutation, fields = {}, radios, refused }) => {
  const path = stepPath(UID, step)
  beforeEach(async () => {
    await web.openAt(step, { answers: suggestions })
  })

  test(`asks “${heading}” with nothing filled in`, async () => {
    const { status, $ } = await web.get(path)
    expect(status).toBe(200)
    expect($('title').text()).toBe(`${heading} – Register for an NPQ – GOV.UK`)
    expect($('h1').text()).toBe(heading)
    expect($('.govuk-error-summary')).toHaveLength(0)
    expect($('input:checked')).toHaveLength(0)
    for (const name of Object.keys(fields)) expect(filledIn($, name)).toBe('')
  })

  test('labels each field, and lets the browser fill in what it knows', async () => {
    const { $ } = await web.get(path)
    const names = $('input:not([type=radio]), select')
      .map((_, field) => $(field).attr('name'))
      .get()
    expect(names).toEqual(Object.keys(fields))
    for (const [name, { label, autocomplete }] of Object.entries(fields)) {
      expect(labelOf($, name)).toBe(label)
      expect($(`[name="${name}"]`).attr('autocomplete')).toBe(autocomplete)
    }
  })

  test('shows what was answered before', async () => {
    web.api.journey = aJourney(step, { answers: everythingAnswered })
    const { $ } = await web.get(path)
    for (const [name, { prefilled }] of Object.entries(fields)) expect(filledIn($, name)).toBe(prefilled)
    expect($('input[type=radio]:checked').attr('value')).toBe(radios?.prefilled)
  })

  test('goes on to the page that the API says is next', async () => {
    const movesOn = mutation.endsWith('Passcode') && mutation.startsWith('Verify') ? accepted : moved
    const next = movesOn('DATE_OF_BIRTH')
    web.api.outcomes[mutation] =
      mutation === 'CompleteJourney' ? { ...next, __typename: 'StepRefused' } : next
    const { status, headers } = await web.post(path, refused?.form)
    expect(status).toBe(303)
    expect(headers.get('location')).toBe('/interaction/an-interaction/date-of-birth')
  })

  test('goes to the step that the journey is at when this one cannot be answered now', async () => {
    web.api.outcomes[mutation] = { __typename: 'StepRefused', journey: aJourney('COMPLETED') }
    const { status, headers } = await web.post(path, refused?.form)
    expect(status).toBe(303)
    expect(headers.get('location')).toBe('/interaction/an-interaction/completed')
  })

  test('goes to the start when the journey has gone', async () => {
    web.api.outcomes[mutation] = { __typename: 'JourneyNotFound', interactionUid: UID }
    const { status, headers } = await web.post(path, refused?.form)
    expect(status).toBe(303)
    expect(headers.get('location')).toBe('/interaction/an-interaction')
  })
})

const withRadios = questionPages.flatMap(({ radios, ...page }) => (radios ? [{ ...page, radios }] : []))

test.each(withRadios)('$step offers its choices under the question', async ({ step, heading, radios }) => {
  await web.openAt(step, { answers: suggestions })
  const path = stepPath(UID, step)

  const { $ } = await web.get(path)
  expect($('fieldset legend h1').text()).toBe(heading)
  expect(textsOf($, '.govuk-radios__label')).toEqual(radios.labels)
  expect(
    new Set(
      $('input[type=radio]')
        .map((_, radio) => $(radio).attr('name'))
        .get(),
    ),
  ).toEqual(new Set([radios.name]))
})

// A preferred name is free text, so whatever is sent as one is one.
const withFixedChoices = withRadios.filter(({ step }) => step !== 'PREFERRED_NAME')

test.each(withFixedChoices)(
  '$step takes a choice that was never offered for none',
  async ({ step, mutation, radios }) => {
    await web.openAt(step)
    web.api.outcomes[mutation] = { __typename: 'JourneyMoved', journey: aJourney('DATE_OF_BIRTH') }
    for (const value of ['never-offered', '__proto__', 'YES']) {
      await web.post(stepPath(UID, step), { [radios.name]: value })
      const sent = web.api.received.findLast(({ operation }) => operation === mutation)?.variables.input
      const { journey: _, ...answer } = (sent ?? {}) as Record<string, unknown>
      expect(Object.values(answer)).toContain(null)
      expect(JSON.stringify(answer)).not.toContain(value)
    }
  },
)

const refusable = questionPages.flatMap(({ refused, ...page }) => (refused ? [{ ...page, refused }] : []))

test.each(refusable)('$step says what is wrong with an answer, and keeps it', async (page) => {
  const { step, heading, mutation, fields = {}, radios, refused } = page
  await web.openAt(step, { answers: suggestions })
  const path = stepPath(UID, step)

  web.api.outcomes[mutation] = { __typename: 'AnswerRefused', problems: [refused.problem] }
  const { status, $ } = await web.post(path, refused.form)

  expect(web.api.received.find(({ operation }) => operation === mutation)?.variables).toEqual({
    input: { journey: aJourneyKey, ...refused.sends },
  })
  expect(status).toBe(400)
  expect($('title').text()).toBe(`Error: ${heading} – Register for an NPQ – GOV.UK`)
  const link = $('.govuk-error-summary__list a')
  expect(link.text()).toBe(refused.sentence)
  expect($(link.attr('href') ?? '').attr('name')).toBe(refused.field)
  expect($('.govuk-error-message').text()).toBe(`Error: ${refused.sentence}`)
  for (const name of Object.keys(fields)) expect(filledIn($, name)).toBe(refused.form[name] ?? '')
  expect($('input[type=radio]:checked').attr('value')).toBe(radios && refused.form[radios.name])
})
