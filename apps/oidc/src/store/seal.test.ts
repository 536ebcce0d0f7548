import { expect, test } from 'vitest'
import { aKeyRing } from './seal.fixture.ts'
import { createSeal } from './seal.ts'

test('what is sealed can be opened again, and says nothing until then', async () => {
  const seal = createSeal(aKeyRing())
  const sealed = await seal.close('for our eyes: ü')
  expect(Buffer.from(sealed, 'base64url').toString()).not.toContain('eyes')
  expect(await seal.open(sealed)).toBe('for our eyes: ü')
})

test('what was changed, or sealed by others, does not open', async () => {
  const seal = createSeal(aKeyRing())
  const [header = '', key, nonce, text, tag] = (await seal.close('secret')).split('.')
  const renamed = Buffer.from(JSON.stringify({ alg: 'dir', enc: 'A256GCM', kid: 'k1', extra: 1 })).toString(
    'base64url',
  )
  expect(await seal.open([renamed, key, nonce, text, tag].join('.'))).toBeUndefined()
  expect(await seal.open([header, key, nonce, `${text}A`, tag].join('.'))).toBeUndefined()
  expect(await seal.open('nonsense')).toBeUndefined()
  expect(await seal.open(await createSeal(aKeyRing()).close('same name, other key'))).toBeUndefined()
})

test('the newest key of the ring seals', async () => {
  const [old] = aKeyRing('old')
  const [fresh] = aKeyRing('fresh')
  if (!old || !fresh) throw new Error('two keys')
  const sealed = await createSeal([fresh, old]).close('x')
  expect(JSON.parse(Buffer.from(sealed.split('.')[0] ?? '', 'base64url').toString()).kid).toBe('fresh')
})
