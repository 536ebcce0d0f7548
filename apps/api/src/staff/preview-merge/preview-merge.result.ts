import { createUnionType } from 'type-graphql'
import { MergeNotPossible } from '../merge-identities/merge-refusals.result.ts'
import { PersonNotOpen } from '../record-view/view-refusals.result.ts'
import { OwnIdentityRefused, PersonNotFound } from '../refusals.result.ts'
import { MergePreview } from './merge-preview.object.ts'

const members = {
  previewed: MergePreview,
  notPossible: MergeNotPossible,
  personNotFound: PersonNotFound,
  ownIdentity: OwnIdentityRefused,
  personNotOpen: PersonNotOpen,
}

export const MergePreviewResult = createUnionType({
  name: 'MergePreviewResult',
  description: 'The answer to mergePreview.',
  types: () => [MergePreview, MergeNotPossible, PersonNotFound, OwnIdentityRefused, PersonNotOpen] as const,
  resolveType: ({ kind }) => members[kind],
})

export type MergePreviewOutcome = typeof MergePreviewResult
