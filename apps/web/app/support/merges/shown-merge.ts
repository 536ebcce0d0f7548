import {
  type GraphqlClient,
  MergeDocument,
  MergePreviewDocument,
  type MergePreviewQuery,
  type MergeQuery,
} from '@identity/graphql-client'
import type { MergeRefusal } from './merge-refusal.ts'
import { fieldOf } from './propose/merge-answers.ts'

type Shown = Extract<MergeQuery['merge'], { __typename: 'ShownMerge' }>
export type ShownMerge = Shown['merge']
export type MergePreview = Extract<MergePreviewQuery['preview'], { __typename: 'MergePreview' }>

/** A merge, or why it is not shown. */
export async function shownMerge(
  api: GraphqlClient,
  id: string,
): Promise<({ kind: 'shown' } & Shown) | { kind: 'refused'; refusal: MergeRefusal }> {
  const { merge: found } = await api.request(MergeDocument, { id })
  switch (found.__typename) {
    case 'ShownMerge':
      return { kind: 'shown', ...found }
    case 'MergeNotFound':
      return { kind: 'refused', refusal: { sentence: 'mergeNotFound', status: 404 } }
    case 'OwnIdentityRefused':
      return { kind: 'refused', refusal: { sentence: 'ownIdentity', status: 403 } }
  }
}

/** What a proposed merge would do. Null: the member does not have both accounts open, or the merge is not possible any more. */
export async function previewOf(api: GraphqlClient, { fromId, intoId, choices }: ShownMerge) {
  const chosen = Object.fromEntries(choices.map(({ fact, side }) => [fieldOf[fact], side]))
  const { preview } = await api.request(MergePreviewDocument, { fromId, intoId, choices: chosen })
  return preview.__typename === 'MergePreview' ? preview : null
}
