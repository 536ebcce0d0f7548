import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aJourney, UID } from '../../testing/journey.builder.ts'
import { textsOf } from '../../testing/page-parts.ts'
import { aWeb, cookiesOf, listen, type PageResponse, type Web } from '../../testing/web.fixture.ts'

let web: Web
let upstream: Awaited<ReturnType<typeof listen>>
beforeAll(async () => {
  upstream = await listen()
  upstream.server.on('request', (_request, response) => {
    response
      .writeHead(303, { location: '/interaction/x', 'set-cookie': ['_interaction=x', '_session=y'] })
      .end()
  })
  web = await aWeb({ locales: 'en, cy', oidcUrl: upstream.origin })
})
afterAll(async () => {
  upstream.server.close()
  await web.close()
})

const cookies = ({ headers }: PageResponse) => headers.getSetCookie()
const withCookie = (path: string, cookie: string) => web.send(path, { headers: { cookie } })

describe('where Welsh is offered', () => {
  test('pages are in English until somebody asks for Welsh', async () => {
    const page = await web.get('/terms')
    expect(page.$('html').attr('lang')).toBe('en')
    expect(textsOf(page.$, '.app-languages li')).toEqual(['English', 'Cymraeg'])
    expect(page.$('.app-languages a').attr('href')).toBe('?lang=cy')
    expect(cookies(page)).toEqual([])
  })

  test('a link of the page changes the language, for this page and for those after it', async () => {
    const page = await web.get('/terms?lang=cy')
    expect(page.$('html').attr('lang')).toBe('cy')
    expect(page.$('.govuk-skip-link').text()).toBe('Neidio i’r prif gynnwys')
    expect(cookies(page)).toEqual(['lang=cy; Path=/; HttpOnly; SameSite=Lax'])
    expect((await withCookie('/privacy', 'other=1; lang=cy')).$('html').attr('lang')).toBe('cy')
    expect((await withCookie('/privacy?lang=en', 'lang=cy')).$('html').attr('lang')).toBe('en')
  })

  test('the link keeps the rest of the address', async () => {
    const { $ } = await web.get('/email-change/revert?token=a%26b&lang=en')
    expect($('.app-languages a').attr('href')).toBe('?token=a%26b&lang=cy')
  })

  test('what is not translated yet is English, and says so to screen readers', async () => {
    const { $ } = await withCookie('/terms', 'lang=cy')
    expect($('h1 [lang=en]').text()).toBe('Terms of use')
    expect($('title').attr('lang')).toBe('en')
    expect($('main').text()).not.toBe('')
    const inWelsh = $('main')
      .find('*')
      .addBack()
      .contents()
      .filter((_, node) => node.type === 'text' && $(node).text().trim() !== '')
      .filter((_, node) => $(node).closest('[lang]').attr('lang') !== 'en')
    expect(inWelsh.length).toBe(0)
    expect($('footer').find('[lang]').length).toBe(0) // the footer is in Welsh throughout
  })

  test('an answer that is refused is refused in Welsh, around the English of that page', async () => {
    web.api.journey = aJourney('EMAIL')
    const opened = await web.open()
    const key = cookiesOf(opened)
    web.api.outcomes.SendPasscode = {
      __typename: 'AnswerRefused',
      problems: [{ field: 'EMAIL_ADDRESS', reason: 'MISSING' }],
    }
    const { $ } = await web.send(`/interaction/${UID}/email`, {
      method: 'POST',
      headers: { cookie: `${key}; lang=cy` },
      body: new URLSearchParams({ emailAddress: '' }),
    })
    expect($('title').text()).toMatch(/^Gwall: /)
    expect($('.govuk-error-summary__title').text()).toBe('Mae problem wedi codi')
    expect($('.govuk-error-summary__list [lang=en]').text()).toBe('Enter your email address')
    expect($('.govuk-button').first().text()).toBe('Parhau')
  })

  test.each([
    ['cy', 'cy'],
    ['fr cy-GB en', 'cy'],
    ['en cy', 'en'],
  ])('a service that asks for %s gets pages in %s', async (wanted, language) => {
    const page = await web.get(`/connect/authorize?client_id=npq&ui_locales=${encodeURIComponent(wanted)}`)
    expect(cookies(page)).toEqual([
      `lang=${language}; Path=/; HttpOnly; SameSite=Lax`,
      '_interaction=x',
      '_session=y',
    ])
  })

  test.each(['?lang=fr', '?lang=', '?lang=cy&lang=en', '?lang=__proto__'])(
    'the nonsense %s changes nothing',
    async (query) => {
      const page = await web.get(`/terms${query}`)
      expect(page.$('html').attr('lang')).toBe('en')
      expect(cookies(page)).toEqual([])
    },
  )
})

test('where only English is offered nobody is given a choice, or a cookie about it', async () => {
  const english = await aWeb({ oidcUrl: upstream.origin })
  const page = await english.send('/terms?lang=cy', { headers: { cookie: 'lang=cy' } })
  expect(page.$('html').attr('lang')).toBe('en')
  expect(page.$('.app-languages')).toHaveLength(0)
  expect(cookies(page)).toEqual([])
  expect(cookies(await english.get('/connect/authorize?ui_locales=cy'))).toEqual([
    '_interaction=x',
    '_session=y',
  ])
  await english.close()
})
