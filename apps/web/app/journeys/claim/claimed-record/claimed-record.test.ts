import { HelpReason } from '@identity/graphql-client'
import { describe, expect, test } from 'vitest'
import {
  aJourneyKey,
  anOlderIdentity,
  everythingAnswered,
  moved,
  UID,
} from '../../../../testing/journey.builder.ts'
import { textsOf, withoutFoot } from '../../../../testing/page-parts.ts'
import { aSharedWeb } from '../../../../testing/web.fixture.ts'
import { stepPath } from '../../journey.flow.ts'

const web = aSharedWeb()

const claimedRecord = stepPath(UID, 'CLAIMED_RECORD')
const ownerPasscode = stepPath(UID, 'OWNER_PASSCODE')
const help = stepPath(UID, 'HELP')

test('answers that lead to a record somebody holds go to the page that says so', async () => {
  await web.openAt('CHECK_ANSWERS')
  web.api.outcomes.ConfirmAnswers = moved('CLAIMED_RECORD')
  const { status, headers } = await web.post(stepPath(UID, 'CHECK_ANSWERS'))
  expect(status).toBe(303)
  expect(headers.get('location')).toBe(claimedRecord)
})

describe('a record that is linked to another address', () => {
  test('is said with only a part of that address, and mails nobody until the button is pressed', async () => {
    await web.openAt('CLAIMED_RECORD')
    const { $ } = await web.get(claimedRecord)
    expect($('main').text()).toContain('o***@***.sch.uk')
    expect(textsOf($, 'main button')[0]).toBe('Email a passcode to o***@***.sch.uk')
    expect(web.sent('SendOwnerPasscode')).toEqual([])

    web.api.outcomes.SendOwnerPasscode = moved('OWNER_PASSCODE')
    const { status, headers } = await web.post(claimedRecord)
    expect(status).toBe(303)
    expect(headers.get('location')).toBe(ownerPasscode)
    expect(web.sent('SendOwnerPasscode')).toEqual([{ input: { journey: aJourneyKey } }])
  })

  test('shows the whole address on no page before its passcode, whatever the API answers', async () => {
    const record = {
      cause: 'RECORD' as const,
      redactedEmailAddress: 'o***@***.sch.uk',
      emailAddress: 'older@hilltop.sch.uk',
      helpReason: null,
    }
    for (const step of ['CLAIMED_RECORD', 'OWNER_PASSCODE', 'HELP', 'CHECK_ANSWERS'] as const) {
      await web.openAt(step, { claimedRecord: record })
      expect((await web.get(stepPath(UID, step))).html).not.toContain('older@')
    }
  })

  test.each([
    [
      'CLAIMED_RECORD',
      ['I cannot read emails sent to this address', 'I do not recognise this email address'],
    ],
    [
      'OWNER_PASSCODE',
      [
        'I have not received the passcode',
        'I cannot read emails sent to this address',
        'I do not recognise this email address',
      ],
    ],
  ] as const)('offers on the page of %s every way on for who cannot use it', async (step, summaries) => {
    await web.openAt(step)
    const $ = withoutFoot((await web.get(stepPath(UID, step))).$)
    expect(textsOf($, 'summary').map((words) => words.trim())).toEqual(summaries)
    expect($('details[open]')).toHaveLength(0)
    expect(textsOf($, '.govuk-button').length).toBe(new Set(textsOf($, '.govuk-button')).size)
  })

  test.each(['CLAIMED_RECORD', 'OWNER_PASSCODE'] as const)(
    'asks for help from the page of %s, with the reason that was pressed',
    async (step) => {
      for (const reason of Object.values(HelpReason)) {
        await web.openAt(step)
        web.api.outcomes.AskForHelp = moved('HELP')
        const { $ } = await web.get(stepPath(UID, step))
        const button = $(`button[value=${reason}]`)
        expect(button).toHaveLength(1)
        const { status, headers } = await web.post(stepPath(UID, step), {
          [button.attr('name') ?? '']: reason,
        })
        expect(status).toBe(303)
        expect(headers.get('location')).toBe(help)
      }
      expect(web.sent('AskForHelp')).toEqual(
        Object.values(HelpReason).map((reason) => ({ input: { journey: aJourneyKey, reason } })),
      )
      expect(web.sent('SendOwnerPasscode')).toEqual([])
      expect(web.sent('VerifyOwnerPasscode')).toEqual([])
    },
  )
})

describe('an identity from before, of somebody whom no record matches', () => {
  const older = { claimedRecord: anOlderIdentity, answers: everythingAnswered }

  test('is asked about without a letter of its address, and mails nobody until the button is pressed', async () => {
    await web.openAt('CLAIMED_RECORD', older)
    const { $ } = await web.get(claimedRecord)
    expect($('h1').text()).toBe('Have you used this service with another email address?')
    expect(textsOf($, 'main button')[0]).toBe('Email a passcode to my other address')
    expect($('main').text()).not.toMatch(/\*\*\*|null|teaching record/)
    expect(web.sent('SendOwnerPasscode')).toEqual([])
  })

  test.each(['CLAIMED_RECORD', 'OWNER_PASSCODE'] as const)(
    'lets everybody go on without it from the page of %s, with the address of today',
    async (step) => {
      for (const reason of Object.values(HelpReason)) {
        await web.openAt(step, older)
        web.api.outcomes.AskForHelp = moved('RESULT')
        const { $ } = await web.get(stepPath(UID, step))
        const button = $(`button[value=${reason}]`)
        expect(button.text()).toMatch(/^Continue with/)
        expect(button.closest('details').text()).toContain('You can continue with sam@example.com')
        const { headers } = await web.post(stepPath(UID, step), { [button.attr('name') ?? '']: reason })
        expect(headers.get('location')).toBe(stepPath(UID, 'RESULT'))
      }
    },
  )

  test('says where the passcode is to be looked for', async () => {
    await web.openAt('OWNER_PASSCODE', older)
    const text = (await web.get(ownerPasscode)).$('main').text()
    expect(text).toContain('Look for the newest email from us at the other email address')
    expect(text).toContain('Check every mailbox')
  })
})
