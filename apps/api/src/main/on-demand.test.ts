import { expect, test } from 'vitest'
import { onDemand } from './on-demand.ts'

function aKitchen() {
  const made: string[] = []
  const kitchen = onDemand<[string]>([
    (of) => {
      made.push(`bread of ${of}`)
      return { loaf: `loaf of ${of}`, roll: `roll of ${of}` }
    },
    (of) => {
      made.push(`soup of ${of}`)
      return { soup: `soup of ${of}` }
    },
  ])
  kitchen('water') // what there is
  made.length = 0
  return { made, kitchen: (of: string) => kitchen(of) as { loaf: string; roll: string; soup: string } }
}

test('nothing is made until it is asked for, and then once with the rest of its part', () => {
  const { made, kitchen } = aKitchen()
  const rye = kitchen('rye')
  expect(made).toEqual([])
  const { roll, loaf } = rye
  expect([roll, loaf, rye.loaf]).toEqual(['roll of rye', 'loaf of rye', 'loaf of rye'])
  expect(made).toEqual(['bread of rye'])
})

test('two of them share nothing', () => {
  const { kitchen } = aKitchen()
  const [rye, oats] = [kitchen('rye'), kitchen('oats')]
  expect([rye.soup, oats.soup, rye.loaf]).toEqual(['soup of rye', 'soup of oats', 'loaf of rye'])
})

test('a copy has all of them', () => {
  const { kitchen } = aKitchen()
  expect({ ...kitchen('rye'), soup: 'none' }).toEqual({
    loaf: 'loaf of rye',
    roll: 'roll of rye',
    soup: 'none',
  })
  expect(Object.keys(kitchen('oats'))).toEqual(['loaf', 'roll', 'soup'])
})
