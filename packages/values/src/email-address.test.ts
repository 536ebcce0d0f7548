import { domainToASCII } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emailKey, parseEmailAddress } from './index.ts'

const labels = `${'b'.repeat(60)}.`.repeat(2_000)
const ofLength = (length: number) => `jo@${labels.slice(-(length - 6))}org`
const ofLocalPart = (length: number) => `${'a'.repeat(length)}@example.org`

describe('an email address is accepted', () => {
  test.each([
    ['an ordinary one', 'jo.bloggs@example.org'],
    ['with a plain apostrophe', "firstname.o'lastname@example.org"],
    ['with a tag', 'jo+npq@example.org'],
    ['of underscores only before the @', '_______@example.org'],
    ['of 64 characters before the @', ofLocalPart(64)],
    ['of digits only before the @', '1234567890@example.org'],
    ['with hyphens in the domain', 'jo@my-school--trust.sch.uk'],
    ['in another script after the @', 'info@例え.テスト'],
    ['at a domain whose ending has an accent', 'info@german-financial-services.vermögensberatung'],
    ['at a domain already in its ASCII form', 'info@xn--r8jz45g.xn--zckzah'],
    ['254 characters long', ofLength(254)],
  ])('%s', (_, typed) => expect(parseEmailAddress(typed)).toEqual({ ok: true, value: typed }))

  test('with spaces, tabs and new lines around it, which are left out, and with its capitals kept', () => {
    expect(parseEmailAddress('\t Jo.Bloggs@Example.ORG \r\n')).toEqual({
      ok: true,
      value: 'Jo.Bloggs@Example.ORG',
    })
  })

  test('with characters that nobody sees, which are left out', () => {
    const typed = '\u202a\ufeffjo\u200b.blo\u00adggs\u2060@exam\u200d\u200eple.org\u00a0\u202c'
    expect(parseEmailAddress(typed)).toEqual({ ok: true, value: 'jo.bloggs@example.org' })
  })
})

describe('an email address is refused', () => {
  test.each([
    ['no @', 'plainaddress'],
    ['nothing before the @', '@example.org'],
    ['two @', 'jo@bloggs@example.org'],
    ['two addresses', 'jo@example.org, sam@example.org'],
    ['a curly apostrophe', 'jo.o’brien@example.org'],
    ['quotation marks', '"jo"@example.org'],
    ['a display name', 'Jo <jo@example.org>'],
    ['a comma', 'jo,bloggs@example.org'],
    ['a semicolon', 'jo@example.org;'],
    ['a space inside', 'jo bloggs@example.org'],
    ['a space in the domain', 'jo@exam ple.org'],
    ['two dots before the @', 'jo..bloggs@example.org'],
    ['two dots in the domain', 'jo@example..org'],
    ['a dot at the start of the domain', 'jo@.example.org'],
    ['a dot at the end of the domain', 'jo@example.org.'],
    ['a hyphen at the start of the domain', 'jo@-example.org'],
    ['an underscore in the domain', 'jo@exam_ple.org'],
    ['one label only', 'jo@localhost'],
    ['an IP address', 'jo@1.2.3.4'],
    ['an IP address in brackets', 'jo@[1.2.3.4]'],
    ['a label of 64 characters', `jo@${'a'.repeat(64)}.org`],
    ['a path after the domain', 'jo@example.org/path'],
    ['a port after the domain', 'jo@example.org:25'],
    ['an address for a mail header', 'jo@example.org\r\nBcc:sam@example.org'],
    ['a zero byte', 'jo\u0000@example.org'],
    ['a percent-encoded mail header', 'a@example.org%0d%0aBcc:y@z.org'],
    ['half of a surrogate pair', 'jo\ud800@example.org'],
    ['an emoji', 'jo😀@example.org'],
    ['JSON', '{"$ne":1}'],
    ['a template', '\u0024{7*7}@'],
    ['a formula', '=cmd'],
    ['SQL', "' OR 1=1--"],
    ['a script', '<script>alert(1)</script>@example.org'],
  ])('with %s', (_, typed) => expect(parseEmailAddress(typed)).toEqual({ ok: false, reason: 'malformed' }))

  test.each(['josé@example.org', 'jose\u0301@example.org', 'аdmin@example.org', '李@例え.テスト'])(
    'in words of its own when %s has letters before the @ that cannot be written to',
    (typed) => expect(parseEmailAddress(typed)).toEqual({ ok: false, reason: 'accents' }),
  )

  test.each([
    ['.jo@example.org', 'full-stop-at-an-end'],
    ['jo.@example.org', 'full-stop-at-an-end'],
    ['.@example.org', 'full-stop-at-an-end'],
    ['\u200b.jo@example.org', 'full-stop-at-an-end'],
    [ofLocalPart(65), 'too-long-before-at'],
    [ofLocalPart(200), 'too-long-before-at'],
    ['.jo@localhost', 'malformed'],
  ])('in words of its own when %s has a slip before the @', (typed, reason) => {
    expect(parseEmailAddress(typed)).toEqual({ ok: false, reason })
  })

  test.each(['', '   ', '\u200b', '\n'])('as missing when there is nothing to see in %j', (typed) => {
    expect(parseEmailAddress(typed)).toEqual({ ok: false, reason: 'missing' })
  })

  test.each([255, 321, 100_000])('as too long at %i characters', (length) => {
    expect(parseEmailAddress(ofLength(length))).toEqual({ ok: false, reason: 'too-long' })
  })
})

describe('two addresses are one mailbox', () => {
  test.each([
    ['whatever their capitals', 'Jo.Bloggs@Example.ORG', 'jo.bloggs@example.org', true],
    ['with the domain in either form', 'info@例え.テスト', 'info@xn--r8jz45g.xn--zckzah', true],
    ['but not with another tag', 'jo+npq@example.org', 'jo@example.org', false],
    ['but not with other dots', 'jo.bloggs@gmail.com', 'jobloggs@gmail.com', false],
    ['but not with a Cyrillic letter in the domain', 'jo@example.org', 'jo@exаmple.org', false],
    ['but not at another domain', 'jo@example.org', 'jo@example.com', false],
  ])('%s', (_, one, other, same) => expect(emailKey(one) === emailKey(other)).toBe(same))
})

const typedAddress = fc.oneof(
  fc.emailAddress(),
  fc.string({ unit: 'binary' }),
  fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })).map((halves) => halves.join('@')),
)

test('whatever is typed gets an answer, and an accepted address is accepted again unchanged', () => {
  fc.assert(
    fc.property(typedAddress, (typed) => {
      const parsed = parseEmailAddress(typed)
      if (!parsed.ok) return
      expect(parseEmailAddress(parsed.value)).toEqual(parsed)
      expect(parsed.value).not.toMatch(/\s/)
    }),
  )
})

test('what no screen shows makes no other address of one, wherever it stands', () => {
  const invisible = fc.stringMatching(/^\p{Cf}{0,3}$/u)
  const address = 'jo.bloggs@example.org'
  fc.assert(
    fc.property(fc.array(invisible, { minLength: 21, maxLength: 21 }), (between) => {
      const typed = between.map((hidden, at) => hidden + address[at]).join('')
      expect(parseEmailAddress(typed)).toEqual({ ok: true, value: address })
      expect(emailKey(typed)).toBe(address)
    }),
  )
})

test('a key has the ASCII form of its domain, whatever the domain looks like', () => {
  const label = fc.stringMatching(/^(xn--|0x)?[A-Za-zé0-9-]{0,6}$/)
  fc.assert(
    fc.property(fc.array(label, { minLength: 1, maxLength: 4 }), (labels) => {
      const host = labels.join('.').toLowerCase()
      expect(emailKey(`jo@${host}`)).toBe(`jo@${domainToASCII(host) || host}`)
    }),
  )
})

test('a key is the key of itself', () => {
  fc.assert(
    fc.property(typedAddress, (typed) => {
      expect(emailKey(emailKey(typed))).toBe(emailKey(typed))
    }),
  )
})
