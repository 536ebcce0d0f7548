import { beforeAll, describe, expect, test } from 'vitest'
import { everySupportPage } from '../support-pages.ts'
import { aSharedWeb, type PageResponse } from '../web.fixture.ts'
import { leftOutIn } from './left-out.ts'
import { pageRules } from './page-rules.ts'

const web = aSharedWeb()

/** The conventions that pages for staff share with all others. The rest is about journeys, or about one question a page. */
const SHARED = [1, 2, 3, 4, 15, 16, 24, 26, 27, 30, 35, 39, 43]
const shared = pageRules.filter(({ convention }) => SHARED.includes(convention))

const titles: string[] = []

describe.each(everySupportPage)('the page $page', ({ visit }) => {
  let page: PageResponse
  beforeAll(async () => {
    page = await visit(web)
    titles.push(page.$('title').text())
  })

  test.each(shared)('$convention: $rule', ({ check }) => {
    check(page)
  })

  test('has one h1, names support in the header, the member and the way out where one is known, and sections for them only', () => {
    const { $ } = page
    expect($('h1')).toHaveLength(1)
    expect($('header .govuk-service-navigation__service-name').text()).toBe('Get an Identity support')
    const isSignedIn = $('.app-signed-in').length === 1
    if ($('header nav a').length > 0) expect(isSignedIn).toBe(true)
    expect($('form[action="/support/sign-out"][method=post]')).toHaveLength(isSignedIn ? 1 : 0)
  })

  test('has forms that browsers keep nothing of, that lead to pages for staff, and no button that needs a script', () => {
    const { $ } = page
    for (const form of $('form').get()) {
      expect($(form).attr('autocomplete')).toBe('off')
      expect($(form).attr('action')).toMatch(/^\/support(\/|\?|$)/)
      expect(['get', 'post']).toContain($(form).attr('method'))
    }
    expect($('button:not([type=submit]):not([hidden])')).toHaveLength(0) // Menu is hidden until its script shows it
    expect($('button[type=submit]:not([data-prevent-double-click=true])')).toHaveLength(0)
    expect($('main .govuk-button:not(.govuk-button--secondary):not(a)').length).toBeLessThanOrEqual(1)
  })

  test('is not kept, not indexed and not told to other sites, and shows nothing that was left out', () => {
    const { $, headers, html } = page
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('referrer-policy')).toBe('strict-origin')
    expect($('meta[name=robots]').attr('content')).toBe('noindex')
    expect(leftOutIn(html)).toBeUndefined()
  })

  test('runs no script without this response’s nonce, and no style or handler in the mark-up', () => {
    const { $, headers } = page
    const nonce = /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1]
    for (const script of $('script').get()) expect($(script).attr('nonce')).toBe(nonce)
    expect($('style, [style], iframe, object').length).toBe(0)
  })
})

test('no two pages for staff share a title', () => {
  const isState = (name: string) => everySupportPage.some(({ page }) => name.startsWith(`${page} `))
  const ofPages = everySupportPage.flatMap(({ page }, place) => (isState(page) ? [] : [titles[place]]))
  expect(ofPages.filter((title, place) => ofPages.indexOf(title) !== place)).toEqual([])
})
