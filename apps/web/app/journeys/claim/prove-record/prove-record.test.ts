import { describe, expect, test } from 'vitest'
import { aJourneyKey, moved, UID } from '../../../../testing/journey.builder.ts'
import { aSharedWeb } from '../../../../testing/web.fixture.ts'
import { stepPath } from '../../journey.flow.ts'

const web = aSharedWeb()

describe('a record that has to be proved theirs', () => {
  const proveRecord = stepPath(UID, 'PROVE_RECORD')
  const recordPasscode = stepPath(UID, 'RECORD_PASSCODE')

  test('shows a part of the address on it, and mails nobody until the button is pressed', async () => {
    await web.openAt('PROVE_RECORD')
    const { $ } = await web.get(proveRecord)
    expect($('main').text()).toContain('r***@***.sch.uk')
    expect(web.sent('SendRecordPasscode')).toEqual([])
    web.api.outcomes.SendRecordPasscode = moved('RECORD_PASSCODE')
    const { headers } = await web.post(proveRecord)
    expect(headers.get('location')).toBe(recordPasscode)
    expect(web.sent('SendRecordPasscode')).toEqual([{ input: { journey: aJourneyKey } }])
  })

  test('takes the passcode, and says when it is wrong', async () => {
    await web.openAt('RECORD_PASSCODE')
    web.api.outcomes.VerifyRecordPasscode = {
      __typename: 'PasscodeRejected',
      reason: 'INCORRECT',
      attemptsLeft: 2,
    }
    const { status, $ } = await web.post(recordPasscode, { passcode: '111222' })
    expect(status).toBe(400)
    expect($('title').text()).toMatch(/^Error:/)
    expect(web.sent('VerifyRecordPasscode')).toEqual([
      { input: { journey: aJourneyKey, passcode: '111222' } },
    ])
  })

  test('is sent again on request', async () => {
    await web.openAt('RECORD_PASSCODE')
    web.api.outcomes.SendRecordPasscode = moved('RECORD_PASSCODE')
    const { headers } = await web.post(recordPasscode, { intent: 'resend' })
    expect(headers.get('location')).toBe(`${recordPasscode}?sent-again`)
  })

  test.each(['PROVE_RECORD', 'RECORD_PASSCODE'] as const)(
    'lets whoever cannot read that mail go on from %s',
    async (step) => {
      await web.openAt(step)
      const { $ } = await web.get(stepPath(UID, step))
      expect($('button[name=without]').text()).toBe('Continue without a passcode')
      web.api.outcomes.GoOnWithoutProof = moved('RESULT')
      const { headers } = await web.post(stepPath(UID, step), { without: 'yes' })
      expect(headers.get('location')).toBe(stepPath(UID, 'RESULT'))
      expect(web.sent('VerifyRecordPasscode')).toEqual([])
      expect(web.sent('SendRecordPasscode')).toEqual([])
    },
  )
})
