import { describe, expect, test } from 'vitest'
import { aSharedWeb } from '../../../../testing/web.fixture.ts'

const web = aSharedWeb()

describe('the link that takes a change of address back', () => {
  const path = '/email-change/revert'

  test('acts on the button only, and tells its token to nobody', async () => {
    const { status, $, headers } = await web.get(`${path}?token=a%20secret%22token`)
    expect(status).toBe(200)
    expect(web.api.received).toEqual([])
    expect(headers.get('referrer-policy')).toBe('strict-origin')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('set-cookie')).toBeNull()
    expect($('form').attr('action')).toBe(path)
    expect($('input[name=token]').attr('value')).toBe('a secret"token')
    expect($('a[href*=secret], link[href*=secret], script[src*=secret]')).toHaveLength(0)

    web.api.outcomes.RevertEmailChange = {
      __typename: 'EmailChangeReverted',
      redactedEmailAddress: 'o***@***.sch.uk',
    }
    const answer = await web.send(path, {
      method: 'POST',
      headers: { origin: web.origin },
      body: new URLSearchParams({ token: 'a secret"token' }),
    })
    expect(web.sent('RevertEmailChange')).toEqual([{ input: { token: 'a secret"token' } }])
    expect(answer.status).toBe(200)
    expect(answer.$('h1').text()).toBe('Your email address has been changed back')
    expect(answer.$('main').text()).toContain('o***@***.sch.uk')
    expect(answer.html).not.toContain('secret')
    expect(web.logged.join()).not.toContain('secret')
  })

  test('cannot be pressed for somebody by another site', async () => {
    const { status } = await web.send(path, {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example' },
      body: new URLSearchParams({ token: 'a-token' }),
    })
    expect(status).toBe(403)
    expect(web.api.received).toEqual([])
  })

  test.each([
    ['UNKNOWN', 404, 'This link does not work'],
    ['EXPIRED', 410, 'This link has expired'],
    ['DONE', 200, 'This link has already been used'],
    ['ADDRESS_TAKEN', 409, 'Your email address cannot be changed back'],
  ])('says why it does nothing: %s', async (reason, expectedStatus, heading) => {
    web.api.outcomes.RevertEmailChange = { __typename: 'EmailChangeNotRevertible', reason }
    const { status, $ } = await web.post(path, { token: 'a-token' })
    expect(status).toBe(expectedStatus)
    expect($('h1').text()).toBe(heading)
    expect($('main form')).toHaveLength(0)
  })

  test('without its token does not work, and asks nothing', async () => {
    const { status, $ } = await web.get(path)
    expect(status).toBe(404)
    expect($('h1').text()).toBe('This link does not work')
    expect($('main form')).toHaveLength(0)
  })
})
