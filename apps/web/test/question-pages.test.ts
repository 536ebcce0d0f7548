import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { stepPath } from '../app/journeys/journey.flow.ts'
import { aJourney, everythingAnswered, UID } from './a-journey.ts'
import { aWeb, type Web } from './a-web.ts'
import { filledIn, labelOf, textsOf } from './page-parts.ts'
import { questionPages } from './question-pages.ts'

let web: Web
beforeAll(async () => {
  web = await aWeb()
})
afterAll(() => web.close())
beforeEach(() => {
  web.api.outcomes = {}
  web.api.received.length = 0
})

const key = { interactionUid: UID, browserSecret: 'browser-secret' }
const suggestions = { preferredNameSuggestions: everythingAnswered.preferredNameSuggestions }

describe.each(questionPages)('$step', ({ step, heading, mutation, fields = {}, radios, refused }) => {
  const path = stepPath(UID, step)
  beforeEach(async () => {
    web.api.journey = aJourney(step, { answers: suggestions })
    await web.open()
  })

  test(`asks “${heading}” with nothing filled in`, async () => {
    const { status, $ } = await web.get(path)
    expect(status).toBe(200)
    expect($('title').text()).toBe(`${heading} – Get an Identity – GOV.UK`)
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
    const journey = aJourney('DATE_OF_BIRTH')
    web.api.outcomes[mutation] = {
      __typename: mutation === 'CompleteJourney' ? 'StepRefused' : 'JourneyMoved',
      journey,
    }
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
  web.api.journey = aJourney(step, { answers: suggestions })
  await web.open()
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
    web.api.journey = aJourney(step)
    await web.open()
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
  web.api.journey = aJourney(step, { answers: suggestions })
  await web.open()
  const path = stepPath(UID, step)

  web.api.outcomes[mutation] = { __typename: 'AnswerRefused', problems: [refused.problem] }
  const { status, $ } = await web.post(path, refused.form)

  expect(web.api.received.find(({ operation }) => operation === mutation)?.variables).toEqual({
    input: { journey: key, ...refused.sends },
  })
  expect(status).toBe(400)
  expect($('title').text()).toBe(`Error: ${heading} – Get an Identity – GOV.UK`)
  const link = $('.govuk-error-summary__list a')
  expect(link.text()).toBe(refused.sentence)
  expect($(link.attr('href') ?? '').attr('name')).toBe(refused.field)
  expect($('.govuk-error-message').text()).toBe(`Error: ${refused.sentence}`)
  for (const name of Object.keys(fields)) expect(filledIn($, name)).toBe(refused.form[name] ?? '')
  expect($('input[type=radio]:checked').attr('value')).toBe(radios && refused.form[radios.name])
})

test('without a choice of preferred name the error leads to the first choice', async () => {
  web.api.journey = aJourney('PREFERRED_NAME', { answers: suggestions })
  await web.open()
  web.api.outcomes.AnswerPreferredName = {
    __typename: 'AnswerRefused',
    problems: [{ field: 'PREFERRED_NAME', reason: 'MISSING' }],
  }
  const { $ } = await web.post(stepPath(UID, 'PREFERRED_NAME'))
  const target = $($('.govuk-error-summary__list a').attr('href') ?? '')
  expect(target.attr('type')).toBe('radio')
  expect($('.govuk-error-message')).toHaveLength(1)
})

test('a preferred name that was suggested is chosen again, not typed', async () => {
  web.api.journey = aJourney('PREFERRED_NAME', {
    answers: { ...everythingAnswered, preferredName: 'Samira Jane O’Brien' },
  })
  await web.open()
  const { $ } = await web.get(stepPath(UID, 'PREFERRED_NAME'))
  expect($('input:checked').attr('value')).toBe('Samira Jane O’Brien')
  expect(filledIn($, 'otherPreferredName')).toBe('')
})

test('the National Insurance number given before is shown masked, and can be kept by leaving the box blank', async () => {
  web.api.journey = aJourney('NATIONAL_INSURANCE_NUMBER', { answers: everythingAnswered })
  await web.open()
  const { $ } = await web.get(stepPath(UID, 'NATIONAL_INSURANCE_NUMBER'))
  expect($('#nationalInsuranceNumber-hint').text()).toBe('Leave this blank to keep ******76C')
})

test('a date that is wrong as a whole has all its boxes marked, one with a missing part only that part', async () => {
  web.api.journey = aJourney('DATE_OF_BIRTH')
  await web.open()
  const path = stepPath(UID, 'DATE_OF_BIRTH')
  const refuse = async (field: string, reason: string) => {
    web.api.outcomes.AnswerDateOfBirth = { __typename: 'AnswerRefused', problems: [{ field, reason }] }
    const { $ } = await web.post(path, { day: '31', month: '2', year: '1987' })
    return $('.govuk-input--error')
      .map((_, input) => $(input).attr('name'))
      .get()
  }
  expect(await refuse('DATE_OF_BIRTH', 'NOT_A_REAL_DATE')).toEqual(['day', 'month', 'year'])
  expect(await refuse('DATE_OF_BIRTH_YEAR', 'MISSING')).toEqual(['year'])
})

test('all training providers are suggested, however many pages of them the API has', async () => {
  web.api.journey = aJourney('TRAINING_PROVIDER')
  await web.open()
  const { $ } = await web.get(stepPath(UID, 'TRAINING_PROVIDER'))
  const list = $(`datalist#${$('#providerName').attr('list')}`)
  expect(
    list
      .find('option')
      .map((_, option) => $(option).attr('value'))
      .get(),
  ).toEqual(['University of Newcastle', 'London Metropolitan University'])
})

test.each(['My village school', ''])(
  'the provider “%s”, which is not on the list, goes on as it was typed',
  async (name) => {
    web.api.journey = aJourney('TRAINING_PROVIDER')
    await web.open()
    web.api.outcomes.AnswerTrainingProvider = {
      __typename: 'JourneyMoved',
      journey: aJourney('CHECK_ANSWERS'),
    }
    const { status } = await web.post(stepPath(UID, 'TRAINING_PROVIDER'), {
      awardedByProvider: 'yes',
      providerName: name,
    })
    expect(status).toBe(303)
    expect(web.api.received.at(-1)?.variables.input).toMatchObject({
      awardedByProvider: true,
      ukprn: '',
      name,
    })
  },
)
