import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type UnderstoodText, understoodText } from './understood-text.ts'

const name = (...words: string[]): UnderstoodText => ({ kind: 'NAME', readings: [words] })
const trn = { kind: 'TRN', trn: '1234567' } as const
const reference = { kind: 'TASK_REFERENCE', reference: '7F3A-91C2' } as const
const refused = (reason: string) => ({ kind: 'refused', reason })

test.each<[string, unknown]>([
  ['Sarah Smith', name('sarah', 'smith')],
  ['SMITH, Sarah', name('smith', 'sarah')],
  ['Zoë', name('zoe')],
  ['Mrs O’Neill-Khan', name('oneill', 'khan')],
  ['j smith', name('j', 'smith')],
  ['O', name('o')],
  ['李伟', name('李伟')],
  ['Abbe-Dade', { kind: 'TASK_REFERENCE', reference: 'ABBE-DADE' }],
  ['Abbe Dade', name('abbe', 'dade')],
  ['facebeef', name('facebeef')],
  ['jo.bloggs@example.org', { kind: 'EMAIL_ADDRESS', emailAddress: 'jo.bloggs@example.org' }],
  [' Jo.Bloggs@Example.org ', { kind: 'EMAIL_ADDRESS', emailAddress: 'Jo.Bloggs@Example.org' }],
  ['jo@', refused('EMAIL_ADDRESS')],
  ['@jobloggs', refused('EMAIL_ADDRESS')],
  ['1234567', trn],
  [' RP 12/34567 ', trn],
  ['TRN: 1234567', trn],
  ['１２３４５６７', trn],
  ['12345678', { kind: 'TASK_REFERENCE', reference: '1234-5678' }],
  ['7F3A-91C2', reference],
  ['7f3a-91c2', reference],
  ['7f3a91c2', reference],
  ['7F3A 91C2', reference],
  ['7F3A–91C2', reference],
  [
    '7F3A91C2-0000-4000-8000-000000000000',
    { kind: 'IDENTITY_ID', id: '7f3a91c2-0000-4000-8000-000000000000' },
  ],
  ['AB 12 34 56 C', refused('NATIONAL_INSURANCE_NUMBER')],
  ['ab123456c', refused('NATIONAL_INSURANCE_NUMBER')],
  ['', refused('EMPTY')],
  [' \t ', refused('EMPTY')],
  ['- - -', refused('EMPTY')],
  ['123456', refused('EMPTY')],
  ['27/3/1987', refused('DATE_OF_BIRTH')],
  ['27 03 1987', refused('DATE_OF_BIRTH')],
  ['a'.repeat(255), refused('TOO_LONG')],
  ['a b c d e f g h i', refused('TOO_LONG')],
])('%j is understood as %j', (typed, understood) => expect(understoodText(typed)).toEqual(understood))

test('whatever is typed is understood or refused, and spaces around it make no difference', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      expect(understoodText(` ${typed}\n`)).toEqual(understoodText(typed))
    }),
  )
})
