import { parseEmailAddress } from '@identity/values'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ALSO_MAIL_DOMAINS, COMMON_MAIL_DOMAINS } from './mail-domains.ts'
import { suggestedAddress } from './mistyped-address.ts'
import { isSharedMailbox } from './shared-mailbox.ts'

test.each([
  ['jo@gmial.com', 'jo@gmail.com'],
  ['jo@gamil.com', 'jo@gmail.com'],
  ['jo@gmai.com', 'jo@gmail.com'],
  ['jo@gmaill.com', 'jo@gmail.com'],
  ['jo@gmail.con', 'jo@gmail.com'],
  ['jo@gmail.co', 'jo@gmail.com'],
  ['jo@hotnail.co.uk', 'jo@hotmail.co.uk'],
  ['jo@hotmail.couk', 'jo@hotmail.co.uk'],
  ['jo@outlok.com', 'jo@outlook.com'],
  ['jo@yahooo.co.uk', 'jo@yahoo.co.uk'],
  ['jo@iclould.com', 'jo@icloud.com'],
  ['Jo.Bloggs+npq@GMIAL.com', 'Jo.Bloggs+npq@gmail.com'],
])('%s was probably meant to be %s', (typed, meant) => {
  expect(suggestedAddress(typed)).toBe(meant)
})

test.each([
  'jo@GMAIL.com',
  'jo@hilltop.sch.uk',
  'jo@example.org',
  'gmial.com@example.org',
  'jo@mail.gmial.com',
  'jo@fastmail.com',
  'jo@gmail.de',
  'jo@gmаil.com', // a Cyrillic letter: somebody else's domain, and not a slip of the hand
])('nothing is suspected of %s', (address) => {
  expect(suggestedAddress(address)).toBeNull()
})

test('no domain that is known is suspected, and each stands there once', () => {
  const domains = [...COMMON_MAIL_DOMAINS, ...ALSO_MAIL_DOMAINS]
  expect(new Set(domains).size).toBe(domains.length)
  for (const domain of domains) expect(suggestedAddress(`jo@${domain}`)).toBeNull()
})

test('an address that is suggested is taken, and nothing is suspected of it', () => {
  const local = fc.stringMatching(/^[A-Za-z0-9._+'-]{1,70}$/)
  const slip = fc
    .constantFrom(...COMMON_MAIL_DOMAINS)
    .chain((domain) => fc.nat(domain.length - 1).map((at) => domain.slice(0, at) + domain.slice(at + 1)))
  fc.assert(
    fc.property(local, slip, (before, domain) => {
      const typed = parseEmailAddress(`${before}@${domain}`)
      if (!typed.ok || isSharedMailbox(typed.value)) return
      const suggestion = suggestedAddress(typed.value)
      if (suggestion === null) return
      expect(parseEmailAddress(suggestion)).toEqual({ ok: true, value: suggestion })
      expect(isSharedMailbox(suggestion)).toBe(false)
      expect(suggestedAddress(suggestion)).toBeNull()
    }),
  )
})
