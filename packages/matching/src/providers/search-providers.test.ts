import { expect, test } from 'vitest'
import { searchProviders } from './search-providers.ts'

const providers = [
  { ukprn: '10990001', name: 'Ashmere University', aliases: ['Ashmere Polytechnic'] },
  { ukprn: '10990002', name: 'Ashmere College of Education', isClosed: true },
  { ukprn: '10990003', name: 'University of Calder Sands' },
  { ukprn: '10990004', name: 'St Mary’s, Eastmarch' },
]
const found = (query: string) => searchProviders(query, providers).map(({ ukprn }) => ukprn)

test.each([
  ['Ashmere University', ['10990001', '10990002']],
  ['ashm', ['10990001', '10990002']],
  ['ashmere polytechnic', ['10990001']],
  ['sands calder', ['10990003']],
  ['UCS', ['10990003']],
  ['st marys', ['10990004']],
  ['nowhere', []],
  ['', []],
])('%j finds %j', (query, ukprns) => expect(found(query)).toEqual(ukprns))

test('an open provider comes before a closed one that fits as well', () => {
  const twice = [
    { ukprn: '1', name: 'Foxcombe Partnership', isClosed: true },
    { ukprn: '2', name: 'Foxcombe Partnership' },
  ]
  expect(searchProviders('foxcombe', twice).map(({ ukprn }) => ukprn)).toEqual(['2', '1'])
})
