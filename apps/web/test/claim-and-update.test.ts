import { HelpReason } from '@identity/graphql-client'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { leavePath, stepPath } from '../app/journeys/journey.flow.ts'
import { aJourney, anOlderIdentity, everythingAnswered, UID } from './a-journey.ts'
import { aWeb, type Web } from './a-web.ts'
import { textsOf, withoutFoot } from './page-parts.ts'

let web: Web
beforeAll(async () => {
  web = await aWeb()
})
afterAll(() => web.close())
beforeEach(() => {
  web.forgetCookie()
  web.api.outcomes = {}
  web.api.received.length = 0
})

const key = { interactionUid: UID, browserSecret: 'browser-secret' }
const claimedRecord = stepPath(UID, 'CLAIMED_RECORD')
const ownerPasscode = stepPath(UID, 'OWNER_PASSCODE')
const help = stepPath(UID, 'HELP')
const chooseEmail = stepPath(UID, 'CHOOSE_EMAIL')
const sent = (operation: string) =>
  web.api.received.filter((request) => request.operation === operation).map(({ variables }) => variables)
const moved = (step: Parameters<typeof aJourney>[0]) => ({
  __typename: 'JourneyMoved',
  journey: aJourney(step),
})

async function openAt(...journey: Parameters<typeof aJourney>) {
  web.api.journey = aJourney(...journey)
  await web.open()
}

test('answers that lead to a record somebody holds go to the page that says so', async () => {
  await openAt('CHECK_ANSWERS')
  web.api.outcomes.ConfirmAnswers = moved('CLAIMED_RECORD')
  const { status, headers } = await web.post(stepPath(UID, 'CHECK_ANSWERS'))
  expect(status).toBe(303)
  expect(headers.get('location')).toBe(claimedRecord)
})

describe('a record that is linked to another address', () => {
  test('is said with only a part of that address, and mails nobody until the button is pressed', async () => {
    await openAt('CLAIMED_RECORD')
    const { $ } = await web.get(claimedRecord)
    expect($('main').text()).toContain('o***@***.sch.uk')
    expect(textsOf($, 'main button')[0]).toBe('Email a passcode to o***@***.sch.uk')
    expect(sent('SendOwnerPasscode')).toEqual([])

    web.api.outcomes.SendOwnerPasscode = moved('OWNER_PASSCODE')
    const { status, headers } = await web.post(claimedRecord)
    expect(status).toBe(303)
    expect(headers.get('location')).toBe(ownerPasscode)
    expect(sent('SendOwnerPasscode')).toEqual([{ input: { journey: key } }])
  })

  test('shows the whole address on no page before its passcode, whatever the API answers', async () => {
    const record = {
      cause: 'RECORD' as const,
      redactedEmailAddress: 'o***@***.sch.uk',
      emailAddress: 'older@hilltop.sch.uk',
      helpReason: null,
    }
    for (const step of ['CLAIMED_RECORD', 'OWNER_PASSCODE', 'HELP', 'CHECK_ANSWERS'] as const) {
      await openAt(step, { claimedRecord: record })
      expect((await web.get(stepPath(UID, step))).html).not.toContain('older@')
    }
  })

  test.each([
    ['CLAIMED_RECORD', ['I cannot get into this mailbox', 'I do not recognise this email address']],
    [
      'OWNER_PASSCODE',
      [
        'I have not received the passcode',
        'I cannot get into this mailbox',
        'I do not recognise this email address',
      ],
    ],
  ] as const)('offers on the page of %s every way on for who cannot use it', async (step, summaries) => {
    await openAt(step)
    const $ = withoutFoot((await web.get(stepPath(UID, step))).$)
    expect(textsOf($, 'summary').map((words) => words.trim())).toEqual(summaries)
    expect($('details[open]')).toHaveLength(0)
    expect(textsOf($, '.govuk-button').length).toBe(new Set(textsOf($, '.govuk-button')).size)
  })

  test.each(['CLAIMED_RECORD', 'OWNER_PASSCODE'] as const)(
    'asks for help from the page of %s, with the reason that was pressed',
    async (step) => {
      for (const reason of Object.values(HelpReason)) {
        await openAt(step)
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
      expect(sent('AskForHelp')).toEqual(
        Object.values(HelpReason).map((reason) => ({ input: { journey: key, reason } })),
      )
      expect(sent('SendOwnerPasscode')).toEqual([])
      expect(sent('VerifyOwnerPasscode')).toEqual([])
    },
  )
})

describe('a record that has to be proved theirs', () => {
  const proveRecord = stepPath(UID, 'PROVE_RECORD')
  const recordPasscode = stepPath(UID, 'RECORD_PASSCODE')

  test('shows a part of the address on it, and mails nobody until the button is pressed', async () => {
    await openAt('PROVE_RECORD')
    const { $ } = await web.get(proveRecord)
    expect($('main').text()).toContain('r***@***.sch.uk')
    expect(sent('SendRecordPasscode')).toEqual([])
    web.api.outcomes.SendRecordPasscode = moved('RECORD_PASSCODE')
    const { headers } = await web.post(proveRecord)
    expect(headers.get('location')).toBe(recordPasscode)
    expect(sent('SendRecordPasscode')).toEqual([{ input: { journey: key } }])
  })

  test('takes the passcode, and says when it is wrong', async () => {
    await openAt('RECORD_PASSCODE')
    web.api.outcomes.VerifyRecordPasscode = {
      __typename: 'PasscodeRejected',
      reason: 'INCORRECT',
      attemptsLeft: 2,
    }
    const { status, $ } = await web.post(recordPasscode, { passcode: '111222' })
    expect(status).toBe(400)
    expect($('title').text()).toMatch(/^Error:/)
    expect(sent('VerifyRecordPasscode')).toEqual([{ input: { journey: key, passcode: '111222' } }])
  })

  test('is sent again on request', async () => {
    await openAt('RECORD_PASSCODE')
    web.api.outcomes.SendRecordPasscode = moved('RECORD_PASSCODE')
    const { headers } = await web.post(recordPasscode, { intent: 'resend' })
    expect(headers.get('location')).toBe(`${recordPasscode}?sent-again`)
  })

  test.each(['PROVE_RECORD', 'RECORD_PASSCODE'] as const)(
    'lets whoever cannot read that mail go on from %s',
    async (step) => {
      await openAt(step)
      const { $ } = await web.get(stepPath(UID, step))
      expect($('button[name=without]').text()).toBe('Continue without a passcode')
      web.api.outcomes.GoOnWithoutProof = moved('RESULT')
      const { headers } = await web.post(stepPath(UID, step), { without: 'yes' })
      expect(headers.get('location')).toBe(stepPath(UID, 'RESULT'))
      expect(sent('VerifyRecordPasscode')).toEqual([])
      expect(sent('SendRecordPasscode')).toEqual([])
    },
  )
})

describe('an identity from before, of somebody whom no record matches', () => {
  const older = { claimedRecord: anOlderIdentity, answers: everythingAnswered }

  test('is asked about without a letter of its address, and mails nobody until the button is pressed', async () => {
    await openAt('CLAIMED_RECORD', older)
    const { $ } = await web.get(claimedRecord)
    expect($('h1').text()).toBe('Have you used this service with another email address?')
    expect(textsOf($, 'main button')[0]).toBe('Email a passcode to my other address')
    expect($('main').text()).not.toMatch(/\*\*\*|null|teaching record/)
    expect(sent('SendOwnerPasscode')).toEqual([])
  })

  test.each(['CLAIMED_RECORD', 'OWNER_PASSCODE'] as const)(
    'lets everybody go on without it from the page of %s, with the address of today',
    async (step) => {
      for (const reason of Object.values(HelpReason)) {
        await openAt(step, older)
        web.api.outcomes.AskForHelp = moved('RESULT')
        const { $ } = await web.get(stepPath(UID, step))
        const button = $(`button[value=${reason}]`)
        expect(button.text()).toMatch(/^Go on /)
        expect(button.closest('details').text()).toContain('You can go on with sam@example.com')
        const { headers } = await web.post(stepPath(UID, step), { [button.attr('name') ?? '']: reason })
        expect(headers.get('location')).toBe(stepPath(UID, 'RESULT'))
      }
    },
  )

  test('says where the passcode is to be looked for', async () => {
    await openAt('OWNER_PASSCODE', older)
    const text = (await web.get(ownerPasscode)).$('main').text()
    expect(text).toContain('We have sent a 6 digit passcode to the other email address')
    expect(text).toContain('look in every mailbox')
  })
})

describe('the passcode to the older address', () => {
  beforeEach(() => openAt('OWNER_PASSCODE', { answers: everythingAnswered }))

  test('says where it went with a part of the address, and cannot be sent elsewhere', async () => {
    const $ = withoutFoot((await web.get(ownerPasscode)).$)
    expect($('main').text()).toContain('sent a 6 digit passcode to o***@***.sch.uk')
    expect($('main').text()).not.toContain('sam@example.com')
    expect($('details').first().text()).toContain('spam')
    expect($('main a')).toHaveLength(0)
  })

  test('is refused when it is wrong, and opens the way to a new one when it cannot be tried again', async () => {
    const rejection = { __typename: 'PasscodeRejected', reason: 'EXHAUSTED', attemptsLeft: 0 }
    web.api.outcomes.VerifyOwnerPasscode = rejection
    const { status, $, html } = await web.post(ownerPasscode, { passcode: '111 222' })
    expect(status).toBe(400)
    expect(sent('VerifyOwnerPasscode')).toEqual([{ input: { journey: key, passcode: '111 222' } }])
    expect(html).not.toContain('111 222')
    expect($('details[open]')).toHaveLength(1)
    expect($('details[open] button').text()).toBe('Send a new passcode')
  })

  test('is sent again on request, which loading the page again does not repeat', async () => {
    web.api.outcomes.SendOwnerPasscode = moved('OWNER_PASSCODE')
    const { headers } = await web.post(ownerPasscode, { intent: 'resend' })
    const { $ } = await web.get(headers.get('location') ?? '')
    expect($('[role=status]').text()).toContain('We have sent you a new passcode')
    expect(sent('SendOwnerPasscode')).toHaveLength(1)
    expect(sent('VerifyOwnerPasscode')).toHaveLength(0)
  })

  test('leads to the choice of address when it is right', async () => {
    web.api.outcomes.VerifyOwnerPasscode = moved('CHOOSE_EMAIL')
    const { headers } = await web.post(ownerPasscode, { passcode: '123456' })
    expect(headers.get('location')).toBe(chooseEmail)
  })
})

describe('help', () => {
  const ofReason = async (helpReason: HelpReason, rest: Parameters<typeof aJourney>[1] = {}) => {
    const record = {
      cause: 'RECORD' as const,
      redactedEmailAddress: 'o***@***.sch.uk',
      emailAddress: null,
      helpReason,
    }
    await openAt('HELP', { claimedRecord: record, ...rest })
    return web.get(help)
  }

  test('says by the reason what will be done, and what to have ready', async () => {
    const pages = [await ofReason('NO_ACCESS'), await ofReason('NOT_RECOGNISED')]
    expect(pages.map(({ $ }) => $('main p').first().text())).toEqual([
      expect.stringContaining('you cannot get into the mailbox of o***@***.sch.uk'),
      expect.stringContaining('you do not recognise o***@***.sch.uk'),
    ])
    for (const { $ } of pages) {
      expect(textsOf($, 'main li').join()).toMatch(/full name.*date of birth.*email address.*passport/)
      expect($('main').text()).toContain('write to you at the address you used today, sam@example.com')
      expect($('main').text()).toContain('stay as they are until somebody has checked')
    }
  })

  test('has no form, and leads back to the passcode and to the service', async () => {
    const $ = withoutFoot((await ofReason('NO_ACCESS')).$)
    expect($('form')).toHaveLength(0)
    const links = $('main a')
    expect(links.map((_, link) => $(link).attr('href')).get()).toEqual([ownerPasscode, leavePath(UID)])
  })

  test('leads back to the page that sends the passcode when none was sent', async () => {
    const { $ } = await ofReason('NO_ACCESS', { reachableSteps: ['CHECK_ANSWERS', 'CLAIMED_RECORD', 'HELP'] })
    expect($('main a').first().attr('href')).toBe(claimedRecord)
  })
})

describe('the choice of address', () => {
  beforeEach(() => openAt('CHOOSE_EMAIL'))

  test.each([
    ['KEEP', 'older@hilltop.sch.uk'],
    ['REPLACE', 'sam@example.com'],
  ])('%s is the choice of %s, and leads to what it came to', async (choice, address) => {
    const { $ } = await web.get(chooseEmail)
    const radio = $(`input[value=${choice}]`)
    expect($(`label[for=${radio.attr('id')}]`).text()).toBe(address)

    web.api.outcomes.ChooseEmail = moved('RESULT')
    const { status, headers } = await web.post(chooseEmail, { emailChoice: choice })
    expect(sent('ChooseEmail')).toEqual([{ input: { journey: key, choice } }])
    expect([status, headers.get('location')]).toEqual([303, stepPath(UID, 'RESULT')])
  })

  test('says so when the new address has become somebody’s in the meantime', async () => {
    web.api.outcomes.ChooseEmail = {
      __typename: 'AnswerRefused',
      problems: [{ field: 'EMAIL_CHOICE', reason: 'TAKEN' }],
    }
    const { status, $ } = await web.post(chooseEmail, { emailChoice: 'REPLACE' })
    expect(status).toBe(400)
    expect($('.govuk-error-summary__list').text()).toContain('Select the other address')
    expect($('input:checked').attr('value')).toBe('REPLACE')
  })
})

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
    expect(sent('RevertEmailChange')).toEqual([{ input: { token: 'a secret"token' } }])
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
