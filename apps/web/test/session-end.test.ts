import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { stepPath } from '../app/journeys/journey.flow.ts'
import { clockTime } from '../app/words/waiting-time.ts'
import { aJourney, aService, UID } from './a-journey.ts'
import { aWeb, type Web } from './a-web.ts'
import { textsOf } from './page-parts.ts'

const MINUTE_MS = 60_000
const name = stepPath(UID, 'NAME')
const keep = `/interaction/${UID}/keep`

let web: Web
beforeAll(async () => {
  web = await aWeb()
})
afterAll(() => web.close())
beforeEach(async () => {
  web.api.received.length = 0
  web.api.outcomes = {}
})

async function at(step: Parameters<typeof aJourney>[0], more: Parameters<typeof aJourney>[1] = {}) {
  web.api.journey = aJourney(step, more)
  await web.open()
}

describe('before a journey ends', () => {
  test('each of its pages says until when it can be finished, as a clock time', async () => {
    const expiresAt = new Date(Date.now() + 90 * MINUTE_MS)
    await at('NAME', { expiresAt: expiresAt.toISOString() })
    const { $ } = await web.get(name)
    const seconds = Number($('[data-session-seconds]').attr('data-session-seconds'))
    expect(seconds).toBeGreaterThan(89 * 60)
    expect(seconds).toBeLessThanOrEqual(90 * 60)
    expect($('[data-session-seconds] summary').text()).toContain(clockTime(expiresAt))
    expect($('[data-session-seconds] dialog p').text()).toContain(clockTime(expiresAt))
    expect($('dialog').attr('open')).toBeUndefined()
    expect($('script[type=module]').length).toBe(2)
  })

  test('a button gives the full time again and comes back to the page that it was pressed on', async () => {
    await at('NAME')
    const { $ } = await web.get(name)
    const form = $('[data-session-seconds] form').first()
    const button = form.find('button')
    web.api.outcomes.KeepJourney = { __typename: 'JourneyMoved', journey: aJourney('DATE_OF_BIRTH') }
    const { status, headers } = await web.post(form.attr('action') ?? '', {
      [button.attr('name') ?? '']: button.attr('value') ?? '',
    })
    expect(web.api.received.find(({ operation }) => operation === 'KeepJourney')?.variables).toEqual({
      input: { journey: { interactionUid: UID, browserSecret: 'browser-secret' } },
    })
    expect(status).toBe(303)
    expect(headers.get('location')).toBe(`${name}?kept`)
    const after = await web.get(`${name}?kept`)
    expect(after.$('#session-kept[role=status]').text()).toContain('You now have until')
  })

  test.each(['../../evil', 'https://evil.example', '', 'nowhere'])(
    'a page called “%s” is not gone back to',
    async (page) => {
      await at('NAME')
      web.api.outcomes.KeepJourney = { __typename: 'JourneyMoved', journey: aJourney('NAME') }
      const { headers } = await web.post(keep, { page })
      expect(headers.get('location')).toBe(`${name}?kept`)
    },
  )

  test('once it has ended, asking for more time leads to the page that says so', async () => {
    await at('NAME')
    web.api.outcomes.KeepJourney = { __typename: 'StepRefused', journey: aJourney('EXPIRED') }
    const { status, headers } = await web.post(keep, { page: 'name' })
    expect(status).toBe(303)
    expect(headers.get('location')).toBe(stepPath(UID, 'EXPIRED'))
  })

  test('opened as a page it leads to where the person is', async () => {
    await at('NAME')
    const { status, headers } = await web.get(keep)
    expect(status).toBe(303)
    expect(headers.get('location')).toBe(`/interaction/${UID}`)
  })
})

test('a journey that has ended says what became of the answers, and how to get them back', async () => {
  await at('EXPIRED')
  const { $ } = await web.get(stepPath(UID, 'EXPIRED'))
  expect($('main').text()).toContain('7 days')
  expect($('main').text()).toContain('same email address')
  expect($('[data-session-seconds]')).toHaveLength(0)
  expect($(`main a[href="${aService.url}"]`).text()).toContain(aService.name)
})

test('a page that belongs to no journey does not count time', async () => {
  const { $ } = await web.get('/terms')
  expect($('[data-session-seconds]')).toHaveLength(0)
  expect($('script[type=module]').length).toBe(1)
})

describe('a page of a journey', () => {
  const header = async () => (await web.get(name)).$('.govuk-service-navigation__service-name a')

  test('has the name of the service in its header, and leads to it', async () => {
    await at('NAME')
    expect((await header()).text()).toBe('Register for an NPQ')
    expect((await header()).attr('href')).toBe(aService.url)
  })

  test('has what the service wants its header to say instead, where it wants that', async () => {
    await at('NAME', { service: { ...aService, headerName: 'NPQ account' } })
    expect((await header()).text()).toBe('NPQ account')
  })

  test('says where the service helps, in each of the ways that it has', async () => {
    const helpContact = {
      emailAddress: 'help@npq.example',
      phoneNumber: '01632 960 123',
      url: 'https://npq.example/help',
    }
    await at('NAME', { service: { ...aService, helpContact } })
    const { $ } = await web.get(name)
    const help = $('details').filter((_, details) => $(details).find('summary').text() === 'Get help')
    expect(
      help
        .find('li')
        .map((_, item) => $(item).text())
        .get(),
    ).toEqual(['Email: help@npq.example', 'Telephone: 01632 960 123', 'Ask for help online'])
    expect(
      help
        .find('a')
        .map((_, link) => $(link).attr('href'))
        .get(),
    ).toEqual(['mailto:help@npq.example', 'https://npq.example/help'])
  })

  test('leaves help out where the service has none to give', async () => {
    await at('NAME', { service: { ...aService, helpContact: null } })
    const { $ } = await web.get(name)
    expect(textsOf($, 'summary')).not.toContain('Get help')
  })

  test('keeps all of that when a limit is reached', async () => {
    await at('EMAIL')
    web.api.outcomes.SendPasscode = { __typename: 'TooManyRequests', retryAt: new Date().toISOString() }
    const { $, status } = await web.post(stepPath(UID, 'EMAIL'), { emailAddress: 'sam@example.com' })
    expect(status).toBe(429)
    expect($('.govuk-service-navigation__service-name').text()).toBe('Register for an NPQ')
    expect(textsOf($, 'summary')).toContain('Get help')
  })
})
