import { wrongWithCookie } from '@identity/page-frame/testing'
import type { AppLoadContext } from '@remix-run/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { opened as openedInvitation } from '../app/journeys/invitation/invitation.fixture.ts'
import { stepPath } from '../app/journeys/journey.flow.ts'
import { type CookieKind, essentialCookies, staffCookies } from '../app/shell/pages/essential-cookies.ts'
import { aProvider } from '../app/sign-in/provider.fake.ts'
import { redirectDone } from '../app/support/shell/done.session.ts'
import { theCounts } from '../app/support/tasks/tasks.builder.ts'
import { accepted, aJourney, UID } from '../testing/journey.builder.ts'
import {
  aWeb,
  CLIENT_SECRETS,
  COOKIE_KEY,
  cookiesOf,
  type PageResponse,
  type Web,
} from '../testing/web.fixture.ts'

const ORIGIN = 'https://identity.example'
const COOKIES = { keys: [COOKIE_KEY], isSecure: true }
const OF_THE_FACADE: CookieKind[] = ['session', 'interaction', 'resume', 'ticket'] // its cookies.contract.test.ts

let web: Web
let provider: Awaited<ReturnType<typeof aProvider>>
beforeAll(async () => {
  provider = await aProvider(CLIENT_SECRETS)
  web = await aWeb({ origin: ORIGIN, locales: 'en, cy', oidcUrl: provider.url })
  provider.state.origin = ORIGIN
})
afterAll(async () => {
  provider.close()
  await web.close()
})

/** Everything that makes these pages set or clear a cookie. */
async function everyAnswer(): Promise<PageResponse[]> {
  web.api.journey = aJourney('PASSCODE')
  web.api.outcomes.VerifyPasscode = accepted('SIGN_IN')
  const language = await web.get('/terms?lang=cy')
  const opened = await web.open()
  const proved = await web.post(stepPath(UID, 'PASSCODE'), { passcode: '123456' })
  web.api.outcomes.OpenInvitation = openedInvitation
  const invited = await web.post('/invitation', { token: 'the-token-of-the-mail' })
  const left = await web.get('/account/sign-in')
  const callback = provider.comeBack(left.headers.get('location') ?? '')
  const back = await web.send(callback, { headers: { cookie: cookiesOf(left) } })
  const out = await web.send('/account/sign-out', { method: 'POST', headers: { cookie: cookiesOf(back) } })
  return [language, opened, proved, invited, left, back, out, ...(await everyAnswerToStaff())]
}

/** The same of the pages for staff. */
async function everyAnswerToStaff(): Promise<PageResponse[]> {
  Object.assign(web.api.answers, theCounts())
  web.api.outcomes.OpenStaffSession = { __typename: 'StaffSessionOpened', token: 'staff-token' }
  const left = await web.get('/support/sign-in')
  const callback = provider.comeBack(left.headers.get('location') ?? '')
  const back = await web.send(callback, { headers: { cookie: cookiesOf(left) } })
  const done = await redirectDone(
    { context: { cookie: COOKIES } as AppLoadContext },
    '/support',
    'It is done.',
  )
  await web.signInStaff()
  const told = await web.send('/support', { headers: { cookie: `${web.cookie()}; ${cookiesOf(done)}` } })
  return [left, back, told]
}

test('over https every cookie of these pages has the browser’s prefix and is for us alone', async () => {
  const lines = (await everyAnswer()).flatMap(({ headers }) => headers.getSetCookie())
  expect(lines.flatMap(wrongWithCookie)).toEqual([])
  const names = lines.map((line) => line.split('=')[0]?.replace(/(sign_in_).*/, '$1…'))
  const listed = [
    ...essentialCookies({ isSecure: true, hasLanguages: true }),
    ...staffCookies({ isSecure: true }),
  ]
    .filter(({ kind }) => !OF_THE_FACADE.includes(kind))
    .map(({ name }) => name)
  expect(new Set(names)).toEqual(new Set(listed))
})

test('a language that another host chose is not listened to', async () => {
  const planted = await web.send('/terms', { headers: { cookie: 'lang=cy' } })
  expect(planted.$('html').attr('lang')).toBe('en')
  const chosen = await web.send('/terms', { headers: { cookie: '__Host-lang=cy' } })
  expect(chosen.$('html').attr('lang')).toBe('cy')
})

test('a journey that was opened before the names had prefixes goes on, and its next secret has one', async () => {
  const [browser = '', journey = ''] = cookiesOf(await web.openAt('PASSCODE')).split('; ')
  const cookie = `${browser}; ${journey.replace('__Secure-', '')}`
  web.api.outcomes.VerifyPasscode = accepted('SIGN_IN')
  const proved = await web.send(stepPath(UID, 'PASSCODE'), {
    method: 'POST',
    headers: { cookie },
    body: new URLSearchParams({ passcode: '123456' }),
  })
  expect(proved.headers.get('location')).toBe(stepPath(UID, 'SIGN_IN'))
  expect(cookiesOf(proved)).toMatch(/^__Secure-journey=/)
})
