import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mailboxFold, mailboxKey } from './index.ts'

describe('by the rule of their own domain, two spellings lead to one mailbox', () => {
  test.each([
    ['Jo.Bloggs@Example.ORG', 'jo.bloggs@example.org'],
    ['jo.bloggs@gmail.com', 'jobloggs@googlemail.com'],
    ['jo+npq@gmail.com', 'jo@gmail.com'],
    ['jo+npq@hotmail.co.uk', 'jo@hotmail.co.uk'],
    ['jo+npq@icloud.com', 'jo@icloud.com'],
  ])('%s and %s', (one, other) => {
    expect(mailboxKey(one)).toBe(mailboxKey(other))
    expect(mailboxFold(one)).toBe(mailboxFold(other))
  })
})

describe('limits fold what proves nothing', () => {
  test('a tag at a domain whose rule we do not know', () => {
    expect(mailboxKey('jo+npq@hilltop.sch.uk')).not.toBe(mailboxKey('jo@hilltop.sch.uk'))
    expect(mailboxFold('jo+npq@hilltop.sch.uk')).toBe(mailboxFold('jo@hilltop.sch.uk'))
  })
})

describe('two readers stay two', () => {
  test.each([
    ['jo.bloggs@example.org', 'jobloggs@example.org'],
    ['j.o@hotmail.com', 'jo@hotmail.com'],
    ['jo@example.org', 'jo@example.com'],
    ['+jo@example.org', '+sam@example.org'],
  ])('%s and %s', (one, other) => {
    expect(mailboxKey(one)).not.toBe(mailboxKey(other))
    expect(mailboxFold(one)).not.toBe(mailboxFold(other))
  })
})

test('a key is the key of itself, and whatever is one mailbox for a proof is one for a limit', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (address) => {
      expect(mailboxKey(mailboxKey(address))).toBe(mailboxKey(address))
      expect(mailboxFold(mailboxKey(address))).toBe(mailboxFold(address))
    }),
  )
})
