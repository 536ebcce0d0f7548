import { describe, expect, test } from 'vitest'
import { aJourneyKey, moved, UID } from '../../../../testing/journey.builder.ts'
import { visitStep } from '../../../../testing/page-states.ts'
import { readStep } from '../../../../testing/read-step.ts'
import { aSharedWeb } from '../../../../testing/web.fixture.ts'
import { changePath, stepPath } from '../../journey.flow.ts'

const web = aSharedWeb()

const waiting = {
  reachableSteps: ['WHAT_WE_ASK', 'NAME', 'CHECK_ANSWERS', 'EMAIL', 'PASSCODE'],
  newEmailAddress: 'sam@work.example',
} as const

describe('changing the address from the page that shows the answers', () => {
  test('says before anything is sent what becomes of the answers', async () => {
    const { text } = await readStep(web, 'EMAIL', {
      reachableSteps: ['EMAIL', 'WHAT_WE_ASK', 'CHECK_ANSWERS'],
    })
    expect(text).toContain('We’ll keep your answers')
    expect(text).toContain('unless you already have an account with that address')
    expect((await readStep(web, 'EMAIL')).text).not.toContain('your answers')
  })

  test('leads to the passcode page of the new address', async () => {
    await web.openAt('CHECK_ANSWERS')
    web.api.outcomes.SendPasscode = moved('PASSCODE', {
      ...waiting,
      reachableSteps: [...waiting.reachableSteps],
    })
    const { headers } = await web.post(changePath(UID, 'EMAIL', 'CHECK_ANSWERS'), {
      emailAddress: 'sam@work.example',
    })
    expect(headers.get('location')).toBe(stepPath(UID, 'PASSCODE'))
    const { $ } = await visitStep(web, 'PASSCODE', {
      ...waiting,
      reachableSteps: [...waiting.reachableSteps],
    })
    expect($('main').text()).toContain('sam@work.example')
    expect($('.govuk-back-link').attr('href')).toBe(stepPath(UID, 'EMAIL'))
  })

  test('can be taken back on the same page, where the new address is corrected too', async () => {
    const { $ } = await visitStep(web, 'EMAIL', { ...waiting, reachableSteps: [...waiting.reachableSteps] })
    expect($('#emailAddress').attr('value')).toBe('sam@work.example')
    expect($('.govuk-back-link').attr('href')).toBe(stepPath(UID, 'CHECK_ANSWERS'))
    const keep = $('button[name=emailAddress]')
    expect([keep.attr('value'), keep.text()]).toEqual(['sam@example.com', 'Keep sam@example.com'])
    web.api.outcomes.SendPasscode = moved('CHECK_ANSWERS')
    const { headers } = await web.post(stepPath(UID, 'EMAIL'), { emailAddress: 'sam@example.com' })
    expect(headers.get('location')).toBe(stepPath(UID, 'CHECK_ANSWERS'))
    expect(web.sent('SendPasscode')).toEqual([
      {
        input: {
          ...{ journey: aJourneyKey, emailAddress: 'sam@example.com' },
          ...{ clientAddress: '127.0.0.1', isSure: false },
        },
      },
    ])
  })

  test.each(['SIGN_IN', 'NOT_ALLOWED'] as const)(
    'says at %s, when the new address has an account, that the answers were not used',
    async (step) => {
      const { text } = await readStep(web, step, { areAnswersUnused: true })
      expect(text).toContain(
        'The answers you gave today have not been added to it, and we have not kept them',
      )
      expect((await readStep(web, step)).text).not.toContain('answers you gave today')
    },
  )
})

test('a member of staff is asked for the work address that was invited, and a teacher for an address of their own', async () => {
  const hintOf = async (isForStaff: boolean) =>
    (await visitStep(web, 'EMAIL', { isForStaff })).$('#emailAddress-hint').text()
  expect(await hintOf(true)).toBe('Use the work email address that you were invited by')
  expect(await hintOf(false)).toContain('Use a personal email address')
})
