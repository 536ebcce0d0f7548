import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listPages } from './list-pages.ts'

const at = (href: string) => {
  const { pathname, search } = new URL(href, 'https://identity.example')
  return { pathname, search }
}
const cursorsIn = (href: string) => at(href).search

test('the first page of a list has none before it, the last none after it, and the filter stays', () => {
  const first = listPages(at('/support/tasks?reason=NO_MATCH'), { hasNextPage: true, endCursor: 'c1' })
  expect(first).toEqual({ previous: undefined, next: '/support/tasks?reason=NO_MATCH&after=c1' })
  const second = listPages(at(first.next ?? ''), { hasNextPage: false, endCursor: 'c2' })
  expect(second).toEqual({ previous: '/support/tasks?reason=NO_MATCH', next: undefined })
})

test('however far an agent pages on, Previous leads back by the same pages', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), (length) => {
      const way = ['/support/people?q=Rahman']
      for (let page = 1; page <= length; page += 1) {
        way.push(listPages(at(way.at(-1) ?? ''), { hasNextPage: true, endCursor: `c${page}` }).next ?? '')
      }
      for (let page = length; page > 0; page -= 1) {
        const { previous } = listPages(at(way[page] ?? ''), { hasNextPage: true, endCursor: 'x' })
        expect(previous).toBe(way[page - 1])
      }
    }),
  )
})

test('the address stays short on a long way: of the pages before, it remembers the last twenty', () => {
  let href = '/support/people'
  for (let page = 1; page <= 100; page += 1) {
    href = listPages(at(href), { hasNextPage: true, endCursor: `c${page}` }).next ?? ''
  }
  expect(new URLSearchParams(cursorsIn(href)).get('pages')?.split('.')).toHaveLength(20)
})
