import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readEndpointAddress } from './endpoint-address.ts'

const NONE = new Set<string>()
const HERE = new Set(['localhost:3003', '127.0.0.1:9000', '[::1]:9000'])

describe('an address is saved as it is called and signed', () => {
  test.each([
    ['https://partner.service.gov.uk/hooks', 'https://partner.service.gov.uk/hooks'],
    ['HTTPS://Partner.Service.GOV.UK:443', 'https://partner.service.gov.uk/'],
    ['https://partner.gov.uk/a%2fb?c=%e2%82%ac', 'https://partner.gov.uk/a%2Fb?c=%E2%82%AC'],
    ['https://partner.gov.uk/a/../hooks', 'https://partner.gov.uk/hooks'],
    ['https://prüfung.gov.uk/', 'https://xn--prfung-4ya.gov.uk/'],
    ['\thttps://partner.gov.uk/hooks ', 'https://partner.gov.uk/hooks'],
  ])('%s is %s', (text, url) => {
    expect(readEndpointAddress(text, NONE)).toEqual({ kind: 'read', url })
    expect(readEndpointAddress(url, NONE)).toEqual({ kind: 'read', url })
  })
})

describe('refused, whoever asks', () => {
  test.each([
    ['hooks', 'MALFORMED'],
    ['https://', 'MALFORMED'],
    ['https://256.1.1.1/', 'MALFORMED'],
    ['http://partner.gov.uk/', 'NOT_HTTPS'],
    ['ftp://partner.gov.uk/', 'NOT_HTTPS'],
    ['javascript:alert(1)', 'NOT_HTTPS'],
    ['file:///etc/passwd', 'NOT_HTTPS'],
    ['https://me:secret@partner.gov.uk/', 'HAS_PASSWORD'],
    ['https://partner.gov.uk@evil.example/', 'HAS_PASSWORD'],
    ['https://partner.gov.uk/#part', 'HAS_FRAGMENT'],
    ['https://partner.gov.uk/#', 'HAS_FRAGMENT'],
    ['https://partner.gov.uk:8443/', 'OTHER_PORT'],
    ['https://partner.gov.uk:80/', 'OTHER_PORT'],
    ['https://127.0.0.1/', 'NOT_A_NAME'],
    ['https://8.8.8.8/', 'NOT_A_NAME'],
    ['https://0x7f.1/', 'NOT_A_NAME'],
    ['https://2130706433/', 'NOT_A_NAME'],
    ['https://0177.0.0.1/', 'NOT_A_NAME'],
    ['https://１２７.0.0.1/', 'NOT_A_NAME'],
    ['https://[::1]/', 'NOT_A_NAME'],
    ['https://[::ffff:169.254.169.254]/', 'NOT_A_NAME'],
    ['https://partner.gov.uk./', 'NOT_A_NAME'],
    ['https://localhost/', 'INSIDE_NAME'],
    ['https://api/', 'INSIDE_NAME'],
    ['https://db.LOCALHOST/', 'INSIDE_NAME'],
    ['https://printer.local/', 'INSIDE_NAME'],
    ['https://metadata.google.internal/', 'INSIDE_NAME'],
    ['https://router.home.arpa/', 'INSIDE_NAME'],
    [`https://partner.gov.uk/${'a'.repeat(1_000)}`, 'TOO_LONG'],
  ])('%s: %s', (text, problem) => {
    expect(readEndpointAddress(text, NONE)).toEqual({ kind: 'refused', problem })
  })

  test('an address that is saved is saved the same again, and leads to a name on port 443', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (text) => {
        const read = readEndpointAddress(text, NONE)
        if (read.kind === 'refused') return
        expect(readEndpointAddress(read.url, NONE)).toEqual(read)
        expect(new URL(read.url)).toMatchObject({ protocol: 'https:', port: '', username: '', hash: '' })
      }),
    )
  })
})

describe('a host on the operator’s list', () => {
  test.each(['http://localhost:3003/hooks', 'https://127.0.0.1:9000/', 'http://[::1]:9000/hooks'])(
    '%s is taken as it is',
    (url) => {
      expect(readEndpointAddress(url, HERE)).toEqual({ kind: 'read', url })
    },
  )

  test.each([
    ['another port', 'http://localhost:3004/', 'NOT_HTTPS'],
    ['another name for it', 'https://0:9000/', 'OTHER_PORT'],
    ['a password', 'http://me@localhost:3003/', 'HAS_PASSWORD'],
    ['another scheme', 'ftp://localhost:3003/', 'NOT_HTTPS'],
  ])('does not stand for %s', (_title, text, problem) => {
    expect(readEndpointAddress(text, HERE)).toEqual({ kind: 'refused', problem })
  })
})
