import { describe, expect, test } from 'vitest'
import { aSharedWeb } from '../../../../testing/web.fixture.ts'

const web = aSharedWeb()

describe.each([
  {
    does: 'confirms a new address',
    path: '/email-change/confirm',
    operation: 'ConfirmProposedEmail',
    done: { __typename: 'ProposedEmailConfirmed', effectiveAt: '2026-11-23T10:00:00Z' },
    heading: 'Your email address is confirmed',
  },
  {
    does: 'stops a change of address',
    path: '/email-change/stop',
    operation: 'StopProposedEmail',
    done: { __typename: 'ProposedEmailStopped' },
    heading: 'Your email address stays as it is',
  },
])('the link that $does', ({ path, operation, done, heading }) => {
  test('acts on the button only', async () => {
    const { status, $ } = await web.get(`${path}?token=a-token`)
    expect(status).toBe(200)
    expect(web.api.received).toEqual([])
    expect($('input[name=token]').attr('value')).toBe('a-token')
    web.api.outcomes[operation] = done
    const answer = await web.post(path, { token: 'a-token' })
    expect(web.sent(operation)).toEqual([{ input: { token: 'a-token' } }])
    expect([answer.status, answer.$('h1').text()]).toEqual([200, heading])
  })

  test('without its token does not work, and asks nothing', async () => {
    const { status, $ } = await web.get(path)
    expect([status, $('h1').text()]).toEqual([404, 'This link does not work'])
    expect(web.api.received).toEqual([])
  })
})

test.each([
  ['/email-change/confirm', 'ConfirmProposedEmail', 'ProposedEmailNotConfirmable', 'EXPIRED', 410],
  ['/email-change/confirm', 'ConfirmProposedEmail', 'ProposedEmailNotConfirmable', 'DONE', 200],
  ['/email-change/stop', 'StopProposedEmail', 'ProposedEmailNotStoppable', 'UNKNOWN', 404],
  ['/email-change/stop', 'StopProposedEmail', 'ProposedEmailNotStoppable', 'IN_EFFECT', 409],
])('%s says why it does nothing: %s %s %s', async (path, operation, __typename, reason, expected) => {
  web.api.outcomes[operation] = { __typename, reason }
  const { status, $ } = await web.post(path, { token: 'a-token' })
  expect(status).toBe(expected)
  expect($('main form')).toHaveLength(0)
})
