import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pathBefore, stepPath } from '../app/journeys/journey.flow.ts'
import { aJourney, everythingAnswered, UID } from './a-journey.ts'
import { aWeb, type PageResponse, type Web } from './a-web.ts'
import { textsOf } from './page-parts.ts'
import { questionPages } from './question-pages.ts'

type Visit = { page: string; visit: () => Promise<PageResponse> }

let web: Web
beforeAll(async () => {
  web = await aWeb()
})
afterAll(() => web.close())

async function visitStep(step: Parameters<typeof aJourney>[0], form?: Record<string, string>) {
  web.api.journey = aJourney(step, { answers: everythingAnswered })
  await web.open()
  return form ? web.post(stepPath(UID, step), form) : web.get(stepPath(UID, step))
}

const fresh: Visit[] = questionPages.map(({ step }) => ({ page: step, visit: () => visitStep(step) }))
const refused: Visit[] = questionPages.flatMap(({ step, mutation, refused }) => {
  if (!refused) return []
  const visit = () => {
    web.api.outcomes[mutation] = { __typename: 'AnswerRefused', problems: [refused.problem] }
    return visitStep(step, refused.form)
  }
  return [{ page: `${step} refused`, visit }]
})
const rejected: Visit = {
  page: 'PASSCODE rejected',
  visit: () => {
    web.api.outcomes.VerifyPasscode = { __typename: 'PasscodeRejected', reason: 'INCORRECT', attemptsLeft: 0 }
    return visitStep('PASSCODE', { passcode: '000000' })
  },
}
const ends: Visit[] = (['COMPLETED', 'EXPIRED'] as const).map((step) => ({
  page: step,
  visit: () => visitStep(step),
}))
const others: Visit[] = ['/', '/accessibility', '/cookies', '/privacy', '/terms', '/contact', '/nowhere'].map(
  (path) => ({
    page: path,
    visit: () => web.get(path),
  }),
)
const elsewhere: Visit = {
  page: 'opened elsewhere',
  visit: () => {
    web.forgetCookie()
    web.api.outcomes.OpenJourney = { __typename: 'JourneyOpenedElsewhere', interactionUid: UID }
    return web.get('/interaction/another-interaction')
  },
}
const everyPage = [...fresh, ...refused, rejected, ...ends, ...others, elsewhere]

describe.each(everyPage)('the page $page', ({ visit }) => {
  test('follows the conventions of every GOV.UK page', async () => {
    const { $, html, headers } = await visit()
    expect($('h1')).toHaveLength(1)
    expect($('html').attr('lang')).toBe('en')
    expect($('body > a').first().attr('href')).toBe('#main-content')
    expect($('main#main-content')).toHaveLength(1)
    expect(textsOf($, 'footer li')).toEqual([
      'Accessibility statement',
      'Cookies',
      'Privacy',
      'Terms of use',
      'Contact us',
    ])
    expect($('title').text().endsWith(' – Get an Identity – GOV.UK')).toBe(true)
    expect($('title').text()).toContain($('h1').text())
    expect(
      new Set(
        $('[id]')
          .map((_, element) => $(element).attr('id'))
          .get(),
      ).size,
    ).toBe($('[id]').length)
    expect(html).not.toMatch(/undefined|\[object|NaN/)
    expect(headers.get('cache-control')).toBe('no-store')
  })

  test('runs no script without this response’s nonce, and no style or handler in the mark-up', async () => {
    const { $, headers } = await visit()
    const policy = headers.get('content-security-policy') ?? ''
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
    expect(nonce).toMatch(/^[\w+/]{22}==$/)
    for (const script of $('script').get()) expect($(script).attr('nonce')).toBe(nonce)
    expect($('style, [style], iframe, object').length).toBe(0)
    expect(
      $('*')
        .get()
        .flatMap((element) => Object.keys($(element).attr() ?? {}))
        .filter((name) => name.startsWith('on')),
    ).toEqual([])
  })

  test('has forms that the server checks, and one way on', async () => {
    const { $ } = await visit()
    for (const form of $('form').get()) {
      expect($(form).attr('method')).toBe('post')
      expect($(form).attr('novalidate')).toBeDefined()
      expect($(form).attr('action')).toMatch(/^\/interaction\/an-interaction\/[a-z-]+$/)
      expect($(form).find('button[data-prevent-double-click=true]')).toHaveLength(1)
    }
    expect($('[required], [maxlength], [pattern], [autofocus], [tabindex]')).toHaveLength(0)
    expect($('.govuk-button:not(.govuk-button--secondary)').length).toBeLessThanOrEqual(1)
  })

  test('puts its errors first, in the same words as at the field', async () => {
    const { $, status } = await visit()
    const errors = textsOf($, '.govuk-error-summary__list a')
    expect($('title').text().startsWith('Error: ')).toBe(errors.length > 0)
    expect(textsOf($, '.govuk-error-message')).toEqual(errors.map((words) => `Error: ${words}`))
    if (errors.length === 0) return
    expect(status).toBe(400)
    expect($('main .govuk-grid-column-two-thirds').children().first().hasClass('govuk-error-summary')).toBe(
      true,
    )
    for (const link of $('.govuk-error-summary__list a').get()) {
      const target = $($(link).attr('href') ?? '')
      expect(target.is('input, select')).toBe(true)
      const describedBy =
        target.attr('aria-describedby') ?? target.closest('fieldset').attr('aria-describedby') ?? ''
      expect(describedBy.split(' ').some((id) => id.endsWith('-error'))).toBe(true)
    }
  })
})

test.each(questionPages)('the Back link of $step leads to the step before it', async ({ step }) => {
  const { $ } = await visitStep(step)
  expect($('.govuk-back-link').attr('href')).toBe(pathBefore(aJourney(step), step))
})

test('no two pages share a title', async () => {
  const titles: string[] = []
  for (const { visit } of everyPage) titles.push((await visit()).$('title').text())
  expect(titles.filter((title, place) => titles.indexOf(title) !== place)).toEqual([])
})
