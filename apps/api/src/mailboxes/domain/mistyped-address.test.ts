import { expect, test } from 'vitest'
import { ALSO_MAIL_DOMAINS, COMMON_MAIL_DOMAINS } from './mail-domains.ts'
import { suggestedAddress } from './mistyped-address.ts'

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
