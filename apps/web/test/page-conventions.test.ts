import { NotRevertibleReason } from '@identity/graphql-client'
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
const rejected: Visit[] = (['PASSCODE', 'OWNER_PASSCODE'] as const).map((step) => ({
  page: `${step} rejected`,
  visit: () => {
    const rejection = { __typename: 'PasscodeRejected', reason: 'INCORRECT', attemptsLeft: 0 }
    Object.assign(web.api.outcomes, { VerifyPasscode: rejection, VerifyOwnerPasscode: rejection })
    return visitStep(step, { passcode: '000000' })
  },
}))
const ends: Visit[] = (['HELP', 'COMPLETED', 'EXPIRED'] as const).map((step) => ({
  page: step,
  visit: () => visitStep(step),
}))
const others: Visit[] = ['/', '/accessibility', '/cookies', '/privacy', '/terms', '/contact', '/nowhere'].map(
  (path) => ({
    page: path,
    visit: () => web.get(path),
  }),
)
const link = '/email-change/revert'
const askedToRevert: Visit = { page: link, visit: () => web.get(`${link}?token=a-token`) }
const reverts: Visit[] = [
  { __typename: 'EmailChangeReverted', redactedEmailAddress: 'o***@***.sch.uk' },
  ...Object.values(NotRevertibleReason).map((reason) => ({ __typename: 'EmailChangeNotRevertible', reason })),
].map((outcome) => ({
  page: `${link} ${'reason' in outcome ? outcome.reason : 'reverted'}`,
  visit: () => {
    web.api.outcomes.RevertEmailChange = outcome
    return web.post(link, { token: 'a-token' })
  },
}))
const tooSoon: Visit = {
  page: 'too many requests',
  visit: () => {
    web.api.outcomes.SendPasscode = { __typename: 'TooManyRequests', retryAt: '2026-11-22T10:00:30.000Z' }
    return visitStep('EMAIL', { emailAddress: 'sam@example.com' })
  },
}
const elsewhere: Visit = {
  page: 'opened elsewhere',
  visit: () => {
    web.forgetCookie()
    web.api.outcomes.OpenJourney = { __typename: 'JourneyOpenedElsewhere', interactionUid: UID }
    return web.get('/interaction/another-interaction')
  },
}
const everyPage = [
  ...fresh,
  ...refused,
  ...rejected,
  ...ends,
  ...others,
  askedToRevert,
  ...reverts,
  tooSoon,
  elsewhere,
]

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
      expect($(form).attr('action')).toMatch(/^\/(interaction\/an-interaction|email-change)\/[a-z-]+$/)
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
      const describedBy = [target, target.closest('fieldset')].map(
        (part) => part.attr('aria-describedby') ?? '',
      )
      expect(
        describedBy
          .join(' ')
          .split(' ')
          .some((id) => id.endsWith('-error')),
      ).toBe(true)
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
