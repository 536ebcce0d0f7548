import * as build from 'virtual:remix/server-build'
import { matchRoutes } from '@remix-run/react'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createPageTable, wayTo } from './page-table.ts'

const pageAt = createPageTable(build)

const routes = Object.values(build.routes).flatMap((route) => route ?? [])
const pages = routes.filter(({ parentId }) => parentId === 'root')
const [root] = routes.filter(({ parentId }) => parentId === undefined)
type Tree = Parameters<typeof matchRoutes>[0]
const children = pages.map(({ id, path, index }) => ({ id, path, index }) as Tree[number])
const tree: Tree = [{ id: 'root', path: root?.path ?? '', children }]

const pageOfRemix = (path: string) => matchRoutes(tree, path)?.at(-1)?.route.id

const words = [...new Set(pages.flatMap(({ path = '' }) => path.split('/')))].filter((word) =>
  /^[\w.-]+$/.test(word),
)

describe('the table of pages means what the routes of Remix mean', () => {
  test('at the address of every page', () => {
    for (const { id, path = '' } of pages) {
      const address = `/${path.replace(/:\w+/g, 'x1').replace('*', 'nowhere')}`
      expect([address, pageAt(address)]).toEqual([address, id])
      expect(pageOfRemix(address)).toBe(id)
    }
  })

  test('where an id looks like the name of a page', () => {
    const withParameters = pages.flatMap(({ path }) => (path?.includes(':') ? [path] : []))
    fc.assert(
      fc.property(fc.constantFrom(...withParameters), fc.constantFrom(...words), (path, word) => {
        const address = `/${path.replace(/:\w+/g, word)}`
        expect(pageAt(address)).toBe(pageOfRemix(address))
      }),
      { numRuns: 500 },
    )
  })

  test('at any address that is made of the words of ours', () => {
    const word = fc.oneof(fc.constantFrom(...words), fc.stringMatching(/^[a-z0-9._~-]{1,12}$/))
    const beginnings = pages.map(({ path = '' }) =>
      path.split('/').map((part) => part.replace(/^:\w+$/, 'x1')),
    )
    const anAddress = fc
      .tuple(fc.constantFrom(...beginnings), fc.nat(7), fc.array(word, { maxLength: 4 }))
      .map(([beginning, kept, rest]) => `/${[...beginning.slice(0, kept), ...rest].join('/')}`)
    fc.assert(
      fc.property(anAddress, (address) => {
        expect(pageAt(address)).toBe(pageOfRemix(address))
      }),
      { numRuns: 500 },
    )
  })
})

test('a page lies in the root alone, so that it is made of two routes', () => {
  for (const { id } of pages) {
    expect(wayTo(build.routes, id).map((route) => route.id)).toEqual(['root', id])
  }
})
