import { expect, test } from 'vitest'
import { withFormer } from '../scripts/keep-former-documents.ts'
import { documentIdOf } from './document-id.ts'
import { OidcApiIsThereDocument, SendPasscodeDocument } from './index.ts'
import { ownDocuments } from './own-documents.ts'

test('a document of our apps is found by the id that they send', () => {
  for (const document of [OidcApiIsThereDocument, SendPasscodeDocument])
    expect(ownDocuments.get(documentIdOf(document))).toBe(document.toString())
})

test('a document that the apps send no more stays in the list until a release: those of the build before send it', () => {
  expect(withFormer([], ['{ a }', '{ b }'], ['{ b }', '{ c }'])).toEqual(['{ a }'])
  expect(withFormer(['{ a }'], ['{ a }', '{ b }'], ['{ b }'])).toEqual(['{ a }'])
})
