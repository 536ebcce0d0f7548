import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emailMatchKey } from './email-match-key.ts'

describe('two addresses have one reader', () => {
  test.each([
    ['Jo.Bloggs@Example.ORG', 'jo.bloggs@example.org'],
    ['jo+npq@outlook.com', 'jo@outlook.com'],
    ['jo.bloggs@gmail.com', 'jobloggs@googlemail.com'],
    ['jo\u200b@example.org', 'jo@example.org'],
    ['ｊｏ@example.org', 'jo@example.org'],
  ])('%s and %s', (one, other) => expect(emailMatchKey(one)).toBe(emailMatchKey(other)))
})

describe('two addresses have two readers', () => {
  test.each([
    ['jo.bloggs@example.org', 'jobloggs@example.org'],
    ['jo@example.org', 'jo@example.com'],
    ['+jo@example.org', '+sam@example.org'],
    ['jo+npq@example.org', 'jo@example.org'], // what a tag means there, only that domain knows
  ])('%s and %s', (one, other) => expect(emailMatchKey(one)).not.toBe(emailMatchKey(other)))
})

describe('a mailbox that people share or hand on says nothing about a person', () => {
  test.each([
    'head@hilltop.sch.uk',
    'Head.Teacher@hilltop.sch.uk',
    'office@hilltop.sch.uk',
    'office1@hilltop.sch.uk',
    'admin+jo@hilltop.sch.uk',
    'bursar@hilltop.sch.uk',
    'hr@hilltop.sch.uk',
    'pa@hilltop.sch.uk',
    'school@hilltop.sch.uk',
    'o.ffice@gmail.com',
  ])('%s', (address) => expect(emailMatchKey(address)).toBeNull())
})

test.each([
  'james.badminton@example.org',
  'heather@example.org',
  'paul@example.org',
  'office.jo@example.org',
])('%s is a person, although a shared mailbox’s name is in it', (address) =>
  expect(emailMatchKey(address)).toBe(address),
)

test.each(['', 'none', 'jo@', '@example.org', '.@gmail.com', 'a@b@c'])('%j is no address at all', (text) => {
  expect(emailMatchKey(text)).toBeNull()
})

test('a key is the key of itself', () => {
  fc.assert(
    fc.property(fc.oneof(fc.emailAddress(), fc.string({ unit: 'binary' })), (text) => {
      const key = emailMatchKey(text)
      if (key !== null) expect(emailMatchKey(key)).toBe(key)
    }),
  )
})
