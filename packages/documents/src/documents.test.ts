import { expect, test } from 'vitest'
import { liesOf } from './lies.ts'
import { readRepository } from './read-repository.ts'

const { world, documents } = readRepository()

test.each(documents.map((document) => ({ document, path: document.path })))(
  '$path names only what there is',
  ({ document }) => {
    expect(liesOf(document, world)).toEqual([])
  },
)
