import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { shortFormOf } from '../spelling/short-form.ts'
import { isFormalName, isFormalVariant, isNickname, otherForms, readNicknames } from './nicknames.ts'
import { nameWords } from './normalise-name.ts'

const csv = readFileSync(new URL('../../data/nicknames.csv', import.meta.url), 'utf8')
const [header, ...lines] = csv.trimEnd().split('\n')

describe('the table of nicknames', () => {
  test('says what its columns are', () => expect(header).toBe('formal,short'))

  test('has two lists of names on every line, no name twice', () => {
    const odd = lines.filter((line) => {
      const names = line.split(/[ ,]/).filter(Boolean)
      const isOnce = new Set(names.map((name) => name.toLowerCase())).size === names.length
      const areWords = names.every((name) => nameWords(name).length === 1)
      return !/^\p{L}[\p{L} ]*,[\p{L} ]*$/u.test(line) || names.length < 2 || !isOnce || !areWords
    })
    expect(odd).toEqual([])
  })

  test('is large enough to be the real one, and no heading is read as a name', () => {
    expect(readNicknames(csv).length).toBeGreaterThan(800)
    expect(otherForms('formal').size + otherForms('short').size).toBe(0)
  })
})

test.each([
  ['kate', 'katherine'],
  ['peggy', 'margaret'],
  ['bill', 'william'],
  ['bex', 'rebecca'],
  ['dai', 'david'],
  ['gosia', 'malgorzata'],
  ['mo', 'mohammed'],
  ['sukhi', 'sukhvinder'],
  ['tunde', 'babatunde'],
])('%s is what %s may be called', (short, formal) => {
  expect(isNickname(short, formal)).toBe(true)
  expect(isNickname(formal, short)).toBe(true)
})

test('Alex is both Alexander and Alexandra, who are two people', () => {
  expect(isNickname('alex', 'alexander') && isNickname('alex', 'alexandra')).toBe(true)
  expect(isNickname('alexander', 'alexandra') || isFormalVariant('alexander', 'alexandra')).toBe(false)
})

test('Harry is short for Harriet and a name of its own; Bex is only short', () => {
  expect([isNickname('harry', 'harriet'), isFormalName('harry'), isFormalName('bex')]).toEqual([
    true,
    true,
    false,
  ])
})

describe('short forms that no table needs to know', () => {
  test.each([
    ['dan', 'daniel', 'beginning'],
    ['oluwa', 'oluwaseun', 'beginning'],
    ['debbie', 'deborah', 'ending'],
    ['vicky', 'victoria', 'ending'],
    ['beth', 'elizabeth', 'ending'],
    ['peggy', 'margaret', null],
    ['al', 'alan', null],
    ['anna', 'hannah', null],
  ])('%s of %s: %s', (short, full, kind) => expect(shortFormOf(short, full)).toBe(kind))
})
