import { expect, test } from 'vitest'
import { inverseOf, type Standing } from './inverse-act.ts'

const now: Standing = { isBlocked: false, isLinked: false, mergedIds: [] }

test.each([
  {
    title: 'a block is undone while it lasts',
    type: 'IdentityBlocked',
    with: { isBlocked: true },
    act: 'UNBLOCK',
  },
  { title: 'a block that is over has nothing to undo', type: 'IdentityBlocked', with: {}, act: null },
  { title: 'the end of a block is undone by another', type: 'IdentityUnblocked', with: {}, act: 'BLOCK' },
  { title: 'a merge is undone', type: 'IdentitiesMerged', with: { mergedIds: ['other'] }, act: 'UNMERGE' },
  { title: 'a merge that was undone is not', type: 'IdentitiesMerged', with: {}, act: null },
  { title: 'a record that was taken is linked again', type: 'RecordRemoved', with: {}, act: 'LINK' },
  { title: 'unless there is one', type: 'RecordRemoved', with: { isLinked: true }, act: null },
  { title: 'a sign-in is not undone', type: 'SignedIn', with: {}, act: null },
])('$title', ({ type, with: standing, act }) => {
  expect(inverseOf(type, { mergedIdentityId: 'other' }, { ...now, ...standing })).toBe(act)
})
