import { expect, test } from 'vitest'
import { tableIn } from '../testing/document-table.fixture.ts'
import { denied } from './denial.ts'

test('the guide for services has every reason of access_denied, in the words that services may match on', () => {
  const guide = tableIn('docs/partners/sign-people-in.md', '`error_description` of `access_denied`')
  const said = (['GAVE_UP', 'TRN_NEEDED', 'PROHIBITED', 'BLOCKED'] as const).map((reason) => denied(reason))
  expect(guide.map(([words = '']) => words.replaceAll('`', ''))).toEqual(
    said.map(({ error_description: words }) => words),
  )
})
