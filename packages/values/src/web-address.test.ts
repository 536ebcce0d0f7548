import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holdsAddress } from './web-address.ts'

describe('an address is', () => {
  test.each([
    'https://evil.example',
    'HTTPS://EVIL.EXAMPLE',
    'https∶∕∕evil.example',
    'https：／／evil．example',
    'https꞉⧸⧸evil',
    'hxxps://evil',
    'https:evil',
    'http\\\\evil',
    '//evil.example',
    'see http:evil',
    'www.evil.example',
    'ｗｗｗ．evil',
    'www。evil。example',
    'WWW2.evil',
    'paypal.co',
    'PayPal.Co',
    'PAYPAL.COM',
    'paypal.com.',
    'paypal.com, win',
    '(paypal.com)',
    'my-bank.com-win',
    'Jo.paypal.de now',
    'paypal。com',
    'paypal．com',
    'paypal｡com',
    'paypal․com',
    'paypal۔com',
    'paypal।com',
    'paypal‧com',
    'paypal.c\u200dom',
    'paypal.c\ufe0fom',
    '𝐩𝐚𝐲𝐩𝐚𝐥.𝐜𝐨𝐦',
    'ⓟⓐⓨⓟⓐⓛ.ⓒⓞⓜ',
    't.co',
    'bit.ly',
    'goo.gl',
    'wa.me',
    'evil.xyz',
    'Evil.Shop',
    'почта.рф',
    'उदाहरण.भारत',
    'xn--80ak6aa92e.example',
    'evil.example/win',
    '1.1.1.1',
    'jo@example',
    'jo＠example',
    'mailto:jo',
    'mailto：jo',
    'javascript:alert(1)',
    'tel:123',
  ])('in %j', (text) => expect(holdsAddress(text)).toBe(true))

  test.each([
    'St. John',
    'St.John',
    'J.R.',
    'J.R.R.Tolkien',
    'J.Kim',
    'J.De',
    "O'Neil",
    'Anne-Marie',
    'Dr.Smith',
    'Dr.Page',
    'Mrs.Ng',
    'Rev.Day',
    'Ph.D',
    'B.Ed.',
    'Ma.Teresa',
    'Ma.La',
    'Wm.',
    'Mary.Jane',
    'Jennifer 8. Lee',
    'Jo. Com',
    'Gal·la',
    '王·小明',
    'ジョン・スミス',
    'Null/Void',
    'Data',
    'Dr: Who',
    'Jo!',
    'Jo @ home',
    '@SUM',
    '.com',
    '3.5',
    '',
  ])('not in %j', (text) => expect(holdsAddress(text)).toBe(false))
})

test('an address is one with any full stop, in any width, with anything unseen in it', () => {
  const stop = fc.constantFrom('.', '．', '。', '｡', '․', '﹒', '۔', '܂', '።', '‧')
  const unseen = fc.constantFrom('', '\u200b', '\u200d', '\u00ad', '\u2060', '\ufe0f', '\u202e')
  const word = fc.stringMatching(/^[a-z]{3,12}$/)
  const ending = fc.constantFrom('com', 'co', 'de', 'shop', 'COM', 'Xyz')
  const widened = (text: string) =>
    text.replace(/[!-~]/g, (ascii) => String.fromCharCode(ascii.charCodeAt(0) + 0xfee0))
  fc.assert(
    fc.property(word, stop, unseen, ending, fc.boolean(), (label, dot, hidden, domain, isWide) => {
      const address = `${label}${hidden}${dot}${hidden}${domain}`
      expect(holdsAddress(`Jo ${isWide ? widened(address) : address} Smith`)).toBe(true)
    }),
  )
})

test('names of letters, with spaces, hyphens and apostrophes between them, hold none', () => {
  const name = fc
    .array(fc.stringMatching(/^\p{Lu}\p{Ll}{0,8}$/u), { minLength: 1, maxLength: 4 })
    .chain((words) => fc.constantFrom(' ', '-', '’', "'", '. ', '·').map((between) => words.join(between)))
  fc.assert(
    fc.property(name, (text) => {
      expect(holdsAddress(text)).toBe(false)
    }),
  )
})
