import { parseEmailAddress } from '@identity/values'
import { expect, test } from 'vitest'
import { suggestedAddress } from './mistyped-address.ts'
import { THROW_AWAY_DOMAINS } from './throw-away-domains.ts'
import { isThrowAwayMailbox } from './throw-away-mailbox.ts'

test.each(['jo@mailinator.com', 'Jo@MAILINATOR.com', 'jo@any.mailinator.com', 'jo+npq@yopmail.fr'])(
  '%s is thrown away after use',
  (address) => {
    expect(isThrowAwayMailbox(address)).toBe(true)
  },
)

test.each(['jo@gmail.com', 'jo@notmailinator.com', 'mailinator.com@example.org', 'jo@hilltop.sch.uk'])(
  '%s is an ordinary mailbox',
  (address) => {
    expect(isThrowAwayMailbox(address)).toBe(false)
  },
)

test('the list holds domains in small letters, each once, in order, and none that is taken for a slip of the hand', () => {
  expect([...THROW_AWAY_DOMAINS]).toEqual([...new Set(THROW_AWAY_DOMAINS)].sort())
  for (const domain of THROW_AWAY_DOMAINS) {
    expect(domain).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)
    expect(parseEmailAddress(`jo@${domain}`).ok).toBe(true)
    expect(suggestedAddress(`jo@${domain}`)).toBeNull()
  }
})
