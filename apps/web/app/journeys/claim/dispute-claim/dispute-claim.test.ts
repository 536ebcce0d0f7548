import { describe, expect, test } from 'vitest'
import { aSharedWeb } from '../../../../testing/web.fixture.ts'

const web = aSharedWeb()

describe('“this was not me”, from a mail', () => {
  const path = '/this-was-not-me'

  test('opens a page and does nothing else: mail scanners follow links', async () => {
    const { status, $ } = await web.get(`${path}?token=abc`)
    expect(status).toBe(200)
    expect($('main button').text()).toContain('This was not me')
    expect(web.sent('DisputeClaim')).toEqual([])
  })

  test.each([
    [{ __typename: 'ClaimDisputed', claimedAt: '2026-11-22T10:00:00Z' }, 200, 'Thank you for telling us'],
    [{ __typename: 'ClaimNotDisputable', reason: 'UNKNOWN' }, 404, 'The link in our email does not work'],
    [{ __typename: 'ClaimNotDisputable', reason: 'EXPIRED' }, 410, 'The link in our email has expired'],
    [{ __typename: 'ClaimNotDisputable', reason: 'DONE' }, 200, 'You have already told us'],
  ])('%j is answered with %i and “%s”', async (outcome, status, heading) => {
    web.api.outcomes.DisputeClaim = outcome
    const page = await web.post(path, { token: 'abc' })
    expect(page.status).toBe(status)
    expect(page.$('h1').text()).toBe(heading)
  })

  test('without a token says that the link does not work', async () => {
    expect((await web.get(path)).status).toBe(404)
  })
})
