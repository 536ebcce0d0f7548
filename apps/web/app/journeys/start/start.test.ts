import { describe, expect, test } from 'vitest'
import { aJourney, aJourneyKey, UID } from '../../../testing/journey.builder.ts'
import { aSharedWeb, aWeb, cookiesOf } from '../../../testing/web.fixture.ts'

const web = aSharedWeb()

const start = `/interaction/${UID}`
const operations = () => web.api.received.map(({ operation }) => operation)

describe('the start of a journey', () => {
  test('gives the journey to this browser and goes to its step', async () => {
    web.api.journey = aJourney('EMAIL')
    const { status, headers } = await web.open()
    expect(status).toBe(303)
    expect(headers.get('location')).toBe('/interaction/an-interaction/email')
    expect(headers.getSetCookie().map((line) => line.replace(/=[^;]+/, '=…'))).toEqual([
      'browser=…; Max-Age=7776000; Path=/; HttpOnly; SameSite=Lax',
      'journey=…; Path=/interaction/an-interaction; HttpOnly; SameSite=Lax',
    ])
    expect(web.api.received[0]?.variables).toEqual({
      input: { interactionUid: UID, browser: aJourneyKey.browser },
    })
  })

  test('does not open the journey again for the browser that has it', async () => {
    await web.openAt('TRN')
    web.api.received.length = 0
    const { headers } = await web.get(start)
    expect(headers.get('location')).toBe('/interaction/an-interaction/trn')
    expect(operations()).toEqual(['Journey'])
    expect(web.api.received[0]?.variables).toEqual({ key: aJourneyKey })
  })

  test('calls a browser in its next journey what it was called in the first, for another 90 days', async () => {
    const [browser = ''] = cookiesOf(await web.openAt('EMAIL')).split('; ')
    const first = web.sent('OpenJourney')[0]
    web.api.received.length = 0
    const { headers } = await web.send('/interaction/another', { headers: { cookie: browser } })
    const input = { ...Object(first?.input), interactionUid: 'another' }
    expect(web.sent('OpenJourney')).toEqual([{ input }])
    expect(headers.getSetCookie()[0]).toMatch(/^browser=[^;]+; Max-Age=7776000;/)
  })

  test('refuses a browser that was given the cookie of another one’s journey', async () => {
    const opened = await web.openAt('TRN')
    const [, journey = ''] = cookiesOf(opened).split('; ')
    web.api.received.length = 0
    const { headers } = await web.send(`${start}/trn`, { headers: { cookie: journey } })
    expect(headers.get('location')).toBe(start)
    web.api.journey = null // nor does the API know it by the name of that browser
    web.api.outcomes.OpenJourney = { __typename: 'JourneyOpenedElsewhere', interactionUid: UID }
    expect((await web.send(start, { headers: { cookie: journey } })).status).toBe(409)
  })

  test('tells another browser where the journey is', async () => {
    web.api.outcomes.OpenJourney = { __typename: 'JourneyOpenedElsewhere', interactionUid: UID }
    const { status, $ } = await web.get(start)
    expect(status).toBe(409)
    expect($('h1').text()).toBe('This sign-in was started in another browser')
  })

  test('says that an interaction that has been cleared away has timed out', async () => {
    web.api.outcomes.OpenJourney = { __typename: 'JourneyNotFound', interactionUid: UID }
    const { status, $ } = await web.get(start)
    expect(status).toBe(404)
    expect($('h1').text()).toBe('You have been timed out')
  })

  test('does not trust a cookie that was made elsewhere', async () => {
    web.api.journey = aJourney('EMAIL')
    web.api.outcomes.OpenJourney = { __typename: 'JourneyOpenedElsewhere', interactionUid: UID }
    const forged = Buffer.from(JSON.stringify({ browserSecret: 'guessed' })).toString('base64')
    const { status } = await web.send(start, { headers: { cookie: `journey=${forged}.c2lnbmF0dXJl` } })
    expect(status).toBe(409)
    expect(operations()).toEqual(['OpenJourney'])
  })

  test('knows no interaction whose name could not be one', async () => {
    const { status, $ } = await web.get('/interaction/a%3B%20Domain=evil.example')
    expect(status).toBe(404)
    expect($('h1').text()).toBe('Page not found')
    expect(operations()).toEqual([])
  })
})

test('on a public origin the cookie only travels over https', async () => {
  const secure = await aWeb({ origin: 'https://identity.example' })
  secure.api.journey = aJourney('EMAIL')
  const { headers } = await secure.open()
  for (const line of headers.getSetCookie()) expect(line).toMatch(/; Secure/)
  expect(headers.getSetCookie()[0]).toMatch(/^__Host-browser=/)
  expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains')
  await secure.close()
})
