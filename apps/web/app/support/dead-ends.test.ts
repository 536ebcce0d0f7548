import { expect, test } from 'vitest'
import { mergePath } from './merges/merge-path.ts'
import { ACTIONS } from './people/person/person-actions.ts'
import { UNDONE_AT } from './people/person/timeline-entries.tsx'
import { sections } from './shell/navigation.ts'
import { supportRoutes } from './support.routes.ts'

const paths = new Set(supportRoutes.map(({ path = '' }) => path))
const pagesOfPerson = [...ACTIONS.map(({ page }) => page), ...Object.values(UNDONE_AT)]

test.each(sections.map(({ href }) => href))('the navigation leads to a page: %s', (href) => {
  expect(paths).toContain(href.replace(/^\/support\/?/, ''))
})

test('a merge in a timeline leads to the page that undoes it', () => {
  expect(paths).toContain(
    mergePath(':id', '/undo')
      .replace(/^\/support\//, '')
      .replace('%3A', ':'),
  )
})

test.each([...new Set(pagesOfPerson)])('what is offered about a person leads to a page: %s', (page) => {
  expect(paths).toContain(`people/:id${page}`)
})
