import { describe, expect, test } from 'vitest'
import { aJourney, UID } from '../../../testing/journey.builder.ts'
import { aSharedWeb, aWeb, cookiesOf } from '../../../testing/web.fixture.ts'
import { opened } from './invitation.fixture.ts'

const web = aSharedWeb()
const path = '/invitation'
const start = `/interaction/${UID}`

describe('the link of an invitation', () => {
  test.each(['GET', 'HEAD'])('%s spends nothing: mail scanners follow links', async (method) => {
    const { status, headers } = await web.send(`${path}?token=abc`, { method })
    expect(status).toBe(200)
    expect(headers.getSetCookie()).toEqual([])
    expect(headers.get('referrer-policy')).toBe('strict-origin')
    expect(web.sent('OpenInvitation')).toEqual([])
  })

  test('says what its button does, and nothing of the service or the record', async () => {
    const { $ } = await web.get(`${path}?token=abc`)
    expect($('h1').text()).toBe('You are invited to sign in')
    expect($('main button').text()).toContain('Accept the invitation')
  })

  test('its button leads to the service, and the page no longer has the token', async () => {
    web.api.outcomes.OpenInvitation = opened
    const { status, headers, $, html } = await web.post(path, { token: 'the-token-of-the-mail' })
    expect(status).toBe(200)
    expect($('main a.govuk-button').attr('href')).toBe(opened.serviceUrl)
    expect(html).not.toContain('the-token-of-the-mail')
    expect(headers.getSetCookie()[0]).toMatch(
      /^invitation=[^;]+; Max-Age=1800; Path=\/; HttpOnly; SameSite=Lax$/,
    )
  })

  test('pressed twice is one invitation', async () => {
    web.api.outcomes.OpenInvitation = opened
    const answers = await Promise.all([web.post(path, { token: 'abc' }), web.post(path, { token: 'abc' })])
    for (const { status } of answers) expect(status).toBe(200)
  })

  test.each([
    ['UNKNOWN', 404, 'The link in our email does not work'],
    ['EXPIRED', 410, 'Your invitation has expired'],
    ['CANCELLED', 410, 'Your invitation was cancelled'],
    ['ACCEPTED', 200, 'You have already used this invitation'],
  ])('that is %s is answered with %i and “%s”, and no cookie', async (reason, status, heading) => {
    web.api.outcomes.OpenInvitation = { __typename: 'InvitationNotUsable', reason }
    const page = await web.post(path, { token: 'abc' })
    expect(page.status).toBe(status)
    expect(page.$('h1').text()).toBe(heading)
    expect(page.headers.getSetCookie()).toEqual([])
  })

  test('without a token says that the link does not work', async () => {
    expect((await web.get(path)).status).toBe(404)
  })

  test('takes no form of another site', async () => {
    const headers = { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' }
    const { status } = await web.send(path, { method: 'POST', headers, body: 'token=abc' })
    expect(status).toBe(403)
    expect(web.sent('OpenInvitation')).toEqual([])
  })
})

describe('an invitation that was opened', () => {
  const aBrowserWithIt = async () => {
    web.api.outcomes.OpenInvitation = opened
    return cookiesOf(await web.post(path, { token: 'the-token-of-the-mail' }))
  }

  test('goes with the next sign-in of its browser, once', async () => {
    const cookie = await aBrowserWithIt()
    const journey = aJourney('EMAIL', { invitation: 'WAITING' })
    web.api.outcomes.OpenJourney = { __typename: 'JourneyOpened', browserSecret: 'a-secret', journey }
    web.api.received.length = 0
    const { headers } = await web.send(start, { headers: { cookie } })
    expect(web.sent('OpenJourney')).toMatchObject([{ input: { invitationToken: 'the-token-of-the-mail' } }])
    expect(headers.getSetCookie().find((line) => line.startsWith('invitation='))).toMatch(/Max-Age=0/)
  })

  test('is not taken from a cookie that was made elsewhere, which goes at the next sign-in', async () => {
    const forged = Buffer.from(JSON.stringify({ token: 'planted' })).toString('base64')
    const journey = aJourney('EMAIL')
    web.api.outcomes.OpenJourney = { __typename: 'JourneyOpened', browserSecret: 'a-secret', journey }
    web.api.received.length = 0
    const { headers } = await web.send(start, { headers: { cookie: `invitation=${forged}.c2lnbmF0dXJl` } })
    expect(headers.getSetCookie().find((line) => line.startsWith('invitation='))).toMatch(/Max-Age=0/)
    expect(web.sent('OpenJourney')).toHaveLength(1)
    expect(JSON.stringify(web.sent('OpenJourney'))).not.toContain('planted')
  })

  test('over https no other host or path can plant it', async () => {
    const secure = await aWeb({ origin: 'https://identity.example' })
    secure.api.outcomes.OpenInvitation = opened
    const { headers } = await secure.post(path, { token: 'abc' })
    expect(headers.getSetCookie()[0]).toMatch(/^__Host-invitation=.*; Secure/)
    await secure.close()
  })
})

describe('what a person reads of it', () => {
  const noticeAt = async (
    step: 'EMAIL' | 'WHAT_WE_ASK' | 'CHECK_ANSWERS' | 'SIGN_IN',
    invitation: string | null,
  ) => {
    await web.openAt(step, { invitation } as never)
    const { $ } = await web.get(`${start}/${folders[step]}`)
    return $('.govuk-notification-banner, .govuk-inset-text').text()
  }
  const folders = {
    EMAIL: 'email',
    WHAT_WE_ASK: 'what-we-ask',
    CHECK_ANSWERS: 'check-answers',
    SIGN_IN: 'continue',
  }

  test.each([
    ['EMAIL', 'WAITING', 'enter the email address that we sent it to'],
    ['WHAT_WE_ASK', 'OTHER_ADDRESS', 'It was sent to another email address'],
    ['WHAT_WE_ASK', 'OVER', 'The invitation no longer works'],
    ['CHECK_ANSWERS', 'OVER', 'The invitation no longer works'],
    ['SIGN_IN', 'ACCEPTED', 'You have used your invitation'],
    ['SIGN_IN', 'OTHER_RECORD', 'about another teaching record'],
    ['SIGN_IN', 'OTHER_ADDRESS', 'It was sent to another email address'],
  ] as const)('at %s, %s: “%s”', async (step, invitation, sentence) => {
    expect(await noticeAt(step, invitation)).toContain(sentence)
  })

  test.each(['EMAIL', 'WHAT_WE_ASK', 'SIGN_IN'] as const)('nothing at %s without one', async (step) => {
    expect(await noticeAt(step, null)).not.toContain('invitation')
  })
})
