import { beforeEach, describe, expect, test } from 'vitest'
import { accepted, aJourneyKey, everythingAnswered, moved, UID } from '../../../../testing/journey.builder.ts'
import { withoutFoot } from '../../../../testing/page-parts.ts'
import { aSharedWeb } from '../../../../testing/web.fixture.ts'
import { stepPath } from '../../journey.flow.ts'

const web = aSharedWeb()

const ownerPasscode = stepPath(UID, 'OWNER_PASSCODE')
const chooseEmail = stepPath(UID, 'CHOOSE_EMAIL')

describe('the passcode to the older address', () => {
  beforeEach(() => web.openAt('OWNER_PASSCODE', { answers: everythingAnswered }))

  test('says where it went with a part of the address, and cannot be sent elsewhere', async () => {
    const $ = withoutFoot((await web.get(ownerPasscode)).$)
    expect($('main').text()).toContain('Look for the newest email from us at o***@***.sch.uk')
    expect($('main').text()).not.toContain('sam@example.com')
    expect($('details').first().text()).toContain('spam')
    expect($('main a')).toHaveLength(0)
  })

  test('is refused when it is wrong, and opens the way to a new one when it cannot be tried again', async () => {
    const rejection = { __typename: 'PasscodeRejected', reason: 'EXHAUSTED', attemptsLeft: 0 }
    web.api.outcomes.VerifyOwnerPasscode = rejection
    const { status, $, html } = await web.post(ownerPasscode, { passcode: '111 222' })
    expect(status).toBe(400)
    expect(web.sent('VerifyOwnerPasscode')).toEqual([
      { input: { journey: aJourneyKey, passcode: '111 222' } },
    ])
    expect(html).not.toContain('111 222')
    expect($('details[open]')).toHaveLength(1)
    expect($('details[open] button').text()).toBe('Send a new passcode')
  })

  test('is sent again on request, which loading the page again does not repeat', async () => {
    web.api.outcomes.SendOwnerPasscode = moved('OWNER_PASSCODE')
    const { headers } = await web.post(ownerPasscode, { intent: 'resend' })
    const { $ } = await web.get(headers.get('location') ?? '')
    expect($('[role=status]').text()).toContain('If we can send another one now, it arrives in a few minutes')
    expect(web.sent('SendOwnerPasscode')).toHaveLength(1)
    expect(web.sent('VerifyOwnerPasscode')).toHaveLength(0)
  })

  test('leads to the choice of address when it is right', async () => {
    web.api.outcomes.VerifyOwnerPasscode = accepted('CHOOSE_EMAIL')
    const { headers } = await web.post(ownerPasscode, { passcode: '123456' })
    expect(headers.get('location')).toBe(chooseEmail)
  })
})
