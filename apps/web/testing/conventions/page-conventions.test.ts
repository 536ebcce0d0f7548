import { beforeAll, describe, expect, test } from 'vitest'
import { pathBefore } from '../../app/journeys/journey.flow.ts'
import { essentialCookies } from '../../app/shell/pages/essential-cookies.ts'
import { everyPage } from '../every-page.ts'
import { aJourney } from '../journey.builder.ts'
import { visitStep } from '../page-states.ts'
import { questionPages } from '../question-pages.ts'
import { aSharedWeb, type PageResponse } from '../web.fixture.ts'
import { conventions } from './conventions.ts'
import { pageRules } from './page-rules.ts'
import { stepRules } from './step-rules.ts'

const web = aSharedWeb()

const titles: string[] = []

describe.each(everyPage)('the page $page', ({ visit, step }) => {
  let page: PageResponse
  beforeAll(async () => {
    page = await visit(web)
    titles.push(page.$('title').text())
  })

  test.each(pageRules)('$convention: $rule', ({ check }) => {
    check(page)
  })

  const ofThisStep = stepRules.filter((rule) => step && rule.steps.includes(step))
  if (ofThisStep.length > 0) {
    test.each(ofThisStep)('$convention: $rule', ({ check }) => {
      check(page)
    })
  }

  test('runs no script without this response’s nonce, and no style or handler in the mark-up', () => {
    const { $, headers } = page
    const nonce = /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1]
    expect(nonce).toMatch(/^[\w+/]{22}==$/)
    for (const script of $('script').get()) expect($(script).attr('nonce')).toBe(nonce)
    expect($('style, [style], iframe, object').length).toBe(0)
    const attributes = $('*')
      .get()
      .flatMap((element) => Object.keys($(element).attr() ?? {}))
    expect(attributes.filter((name) => name.startsWith('on'))).toEqual([])
  })
})

test('convention 1: no two pages share a title', () => {
  // A state of a page, which is named after it, keeps the page's title; only its errors change it.
  const isState = (name: string) => everyPage.some(({ page }) => name.startsWith(`${page} `))
  const ofPages = everyPage.flatMap(({ page, step }, place) =>
    isState(page) || (step && page !== step) ? [] : [titles[place]],
  )
  expect(ofPages.filter((title, place) => ofPages.indexOf(title) !== place)).toEqual([])
})

test.each(questionPages)(
  'convention 6: the Back link of $step leads to the step before it',
  async ({ step }) => {
    const { $ } = await visitStep(web, step)
    expect($('.govuk-back-link').attr('href')).toBe(pathBefore(aJourney(step), step))
  },
)

test.each([
  ['/nowhere', 'Page not found'],
  ['problem with the service', 'Sorry, there is a problem with the service'],
  ['service unavailable', 'Sorry, the service is unavailable'],
])(
  'convention 21: %s has its own words, says what became of the answers and whom to ask',
  async (page, heading) => {
    const { $ } = (await everyPage.find((visit) => visit.page === page)?.visit(web)) ?? (await web.get('/'))
    expect($('h1').text()).toBe(heading)
    expect($('main').text()).toMatch(/answers/i)
    expect($('main a[href="/contact"]')).toHaveLength(1)
    expect($('main').text()).not.toMatch(/\b[45]\d\d\b|error/i)
  },
)

test('convention 29: these pages set the cookies that the page about cookies lists for them, and no others', () => {
  const ours = essentialCookies({ isSecure: false, hasLanguages: false }).filter(
    ({ kind }) => kind === 'browser' || kind === 'journey' || kind === 'invitation',
  )
  expect([...web.cookiesSet].toSorted()).toEqual(ours.map(({ name }) => name).toSorted())
})

describe('the 46 conventions', () => {
  test('are all accounted for: here, elsewhere by a program, or by people', () => {
    expect(Object.keys(conventions).map(Number)).toEqual(Array.from({ length: 46 }, (_, index) => index + 1))
  })

  test('that are said to be checked here are', () => {
    const here = Object.entries(conventions).flatMap(([number, { by }]) =>
      by === 'here' ? [Number(number)] : [],
    )
    const checked = new Set([...pageRules, ...stepRules].map(({ convention }) => convention).concat(21, 29))
    expect([...checked].sort((a, b) => a - b)).toEqual(here)
  })
})
