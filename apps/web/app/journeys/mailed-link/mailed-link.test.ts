import { describe, expect, test } from 'vitest'
import { aSharedWeb } from '../../../testing/web.fixture.ts'

const web = aSharedWeb()
const sources = import.meta.glob<string>('../../**/*.page.tsx', {
  query: '?raw',
  import: 'default',
  eager: true,
})

const unknown = (__typename: string) => ({ __typename, reason: 'UNKNOWN' })
/** Each page that a link in a mail opens: its operation, and what the API answers to a token that it does not know. */
const pages: [string, string, ReturnType<typeof unknown>][] = [
  ['/invitation', 'OpenInvitation', unknown('InvitationNotUsable')],
  ['/this-was-not-me', 'DisputeClaim', unknown('ClaimNotDisputable')],
  ['/email-change/revert', 'RevertEmailChange', unknown('EmailChangeNotRevertible')],
  ['/email-change/confirm', 'ConfirmProposedEmail', unknown('ProposedEmailNotConfirmable')],
  ['/email-change/stop', 'StopProposedEmail', unknown('ProposedEmailNotStoppable')],
  ['/support-reply', 'AnswerSupportQuestion', unknown('SupportQuestionNotAnswerable')],
]

test('every page that takes the token of a mailed link is tried here', () => {
  const ofLinks = Object.values(sources).filter((source) => source.includes('openMailedLink'))
  expect(ofLinks).toHaveLength(pages.length)
})

// The API refuses a longer one as a mistake of the caller, which is a fault of ours to the reader.
describe.each(pages)('at %s, a link that ran into the words after it', (path, operation, outcome) => {
  const token = 'a'.repeat(101)

  test('says at once that it does not work', async () => {
    expect((await web.get(`${path}?token=${token.slice(1)}`)).status).toBe(200)
    const { status, $ } = await web.get(`${path}?token=${token}`)
    expect(status).toBe(404)
    expect($('main form')).toHaveLength(0)
  })

  test('is asked about with no more than the API takes', async () => {
    web.api.outcomes[operation] = outcome
    web.api.received.length = 0
    const { status } = await web.post(path, { token, text: 'An answer' })
    expect(status).toBe(404)
    expect(web.sent(operation)).toEqual([{ input: expect.objectContaining({ token: 'a'.repeat(100) }) }])
  })
})
