import { createHash, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { createArtifactSeal, type Place } from './artifact-seal.ts'
import { aKeyRing } from './seal.fixture.ts'

const placeOf = (model: string, id: string): Place => ({
  model,
  idHash: createHash('sha256').update(id).digest(),
})
const here = placeOf('Session', 'one')

test('what is sealed opens in its own place, and says nothing until then', async () => {
  const seal = createArtifactSeal(aKeyRing(), 'compact')
  const sealed = await seal.close('for our eyes: ü', here)
  expect(Buffer.from(sealed, 'base64url').toString()).not.toContain('eyes')
  expect(await seal.open(sealed, here)).toBe('for our eyes: ü')
  expect(await seal.close('for our eyes: ü', here)).not.toBe(sealed)
})

test('in the place of another id, or of another kind of artefact, it does not open', async () => {
  const seal = createArtifactSeal(aKeyRing(), 'compact')
  const sealed = await seal.close('secret', here)
  expect(await seal.open(sealed, placeOf('Session', 'two'))).toBeUndefined()
  expect(await seal.open(sealed, placeOf('Grant', 'one'))).toBeUndefined()
})

test('what was changed, cut short, or sealed by others does not open', async () => {
  const [key] = aKeyRing()
  const twin = { id: 'k2', key: key.key }
  const seal = createArtifactSeal([key, twin], 'compact')
  const sealed = await seal.close('secret', here)
  const [format = '', id = '', body = ''] = sealed.split('.')
  const bytes = Buffer.from(body, 'base64url')
  for (let place = 0; place < bytes.length; place += 1) {
    const changed = Buffer.from(bytes)
    changed[place] = (changed[place] ?? 0) ^ 1
    expect(await seal.open([format, id, changed.toString('base64url')].join('.'), here)).toBeUndefined()
  }
  for (let length = 0; length < bytes.length; length += 1) {
    const cut = bytes.subarray(0, length).toString('base64url')
    expect(await seal.open([format, id, cut].join('.'), here)).toBeUndefined()
  }
  for (const other of ['2', '2.', '2.k1', '2.k1.', '2.k9.AAAA', 'nonsense', '', `2.k2.${body}`]) {
    expect(await seal.open(other, here)).toBeUndefined()
  }
  const others = createArtifactSeal([{ id: 'k1', key: randomBytes(32) }], 'compact')
  expect(await seal.open(await others.close('same name, other key', here), here)).toBeUndefined()
})

test('the newest key of the ring seals, and an older one still opens what it sealed', async () => {
  const [[old], [fresh]] = [aKeyRing('old'), aKeyRing('fresh')]
  const before = await createArtifactSeal([old], 'compact').close('x', here)
  const seal = createArtifactSeal([fresh, old], 'compact')
  expect(await seal.open(before, here)).toBe('x')
  expect((await seal.close('x', here)).split('.')[1]).toBe('fresh')
})

test.each([
  ['jwe', 'compact'],
  ['compact', 'jwe'],
] as const)('what a copy that writes %s sealed opens in one that writes %s', async (one, other) => {
  const ring = aKeyRing()
  const sealed = await createArtifactSeal(ring, one).close('x', here)
  expect(await createArtifactSeal(ring, other).open(sealed, here)).toBe('x')
})
