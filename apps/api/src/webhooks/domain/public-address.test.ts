import { BlockList } from 'node:net'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPublicAddress } from './public-address.ts'

describe('not public', () => {
  test.each([
    ...['0.0.0.0', '10.0.0.1', '100.64.0.1', '100.100.100.200', '127.0.0.1', '127.255.255.255'],
    ...['169.254.169.254', '169.254.170.2', '172.16.0.1', '172.31.255.255', '192.0.0.1', '192.0.2.1'],
    ...['192.88.99.1', '192.168.1.1', '198.18.0.1', '198.19.255.255', '198.51.100.1', '203.0.113.1'],
    ...['224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255', '168.63.129.16'],
    ...[
      '::',
      '::1',
      'fc00::1',
      'fd00:ec2::254',
      'fe80::1',
      'fe80::1%eth0',
      'fec0::1',
      'ff02::1',
      '100::1',
      '5f00::1',
    ],
    ...[
      '2001::1',
      '2001:2::1',
      '2001:10::1',
      '2001:1ff:ffff::1',
      '2001:db8::1',
      '2002:808:808::1',
      '3fff::1',
      '3fff:fff::1',
    ],
    ...['::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:169.254.169.254', '::127.0.0.1', '::a00:1'],
    ...['64:ff9b::10.0.0.1', '64:ff9b::a9fe:a9fe', '64:ff9b:1::10.0.0.1', '64:ff9b:1:0:0:0:a00:1'],
    ...[
      '',
      'localhost',
      '1.2.3',
      '01.2.3.4',
      '1.2.3.256',
      ':::',
      '1::2::3',
      '1:2:3:4:5:6:7',
      '::1.2.3',
      '12345::',
    ],
  ])('%s', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})

describe('public', () => {
  test.each([
    ...[
      '1.1.1.1',
      '8.8.8.8',
      '9.255.255.255',
      '11.0.0.0',
      '100.63.255.255',
      '100.128.0.0',
      '126.255.255.255',
    ],
    ...['128.0.0.0', '169.253.255.255', '169.255.0.0', '172.15.255.255', '172.32.0.0', '192.0.1.0'],
    ...['192.167.255.255', '192.169.0.0', '198.17.255.255', '198.20.0.0', '223.255.255.255', '168.63.129.15'],
    ...['2001:4860:4860::8888', '2001:200::1', '2606:4700::1111', '2a00:1450:4009:81f::200e', '3ffe:ffff::1'],
    ...['::ffff:8.8.8.8', '::ffff:808:808', '64:ff9b::8.8.8.8', '2A00:1450::1', '2001:dc8::1'],
  ])('%s', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })
})

test('the ranges of IPv4 are read as Node itself reads them', () => {
  const refused = new BlockList()
  const ranges: [string, number][] = [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
    ['168.63.129.16', 32],
  ]
  for (const [address, prefix] of ranges) refused.addSubnet(address, prefix)
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      expect(isPublicAddress(address)).toBe(!refused.check(address))
      expect(isPublicAddress(`::ffff:${address}`)).toBe(isPublicAddress(address))
    }),
    { numRuns: 2_000 },
  )
})

test('an IPv6 address is as public in every spelling', () => {
  fc.assert(
    fc.property(fc.ipV6(), (address) => {
      const other = new URL(`http://[${address}]/`).hostname.slice(1, -1)
      expect(isPublicAddress(address)).toBe(isPublicAddress(other))
      expect(isPublicAddress(address.toUpperCase())).toBe(isPublicAddress(other))
    }),
    { numRuns: 2_000 },
  )
})
