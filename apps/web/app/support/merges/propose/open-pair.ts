import { type GraphqlClient, MergeAccountsDocument, MergePreviewDocument } from '@identity/graphql-client'
import { toOpenPerson } from '../../people/person/person-path.ts'
import type { MergeRefusal } from '../merge-refusal.ts'
import { choicesOf, inOrderOf, type MergeAnswers, mustStay } from './merge-answers.ts'

type Asked = { request: Request; params: { id?: string; otherId?: string } }

/**
 * The two accounts that are to be merged, and what the merge would do by what was chosen so far. Each has to be open to the member: the page
 * that asks why leads back here.
 */
export async function openPair(api: GraphqlClient, { request, params }: Asked, answers: MergeAnswers) {
  const { id = '', otherId = '' } = params
  const { first, second } = await api.request(MergeAccountsDocument, { firstId: id, secondId: otherId })
  if (first.__typename !== 'Person') throw toOpenPerson(request, id)
  if (second.__typename !== 'Person') throw toOpenPerson(request, otherId)
  const isOnlyOne = mustStay(first.warnings, second.warnings)
  const stays = isOnlyOne ?? answers.stays
  const { from, into } = inOrderOf(stays, first.id, second.id)
  const choices = choicesOf({ ...answers, stays })
  const { preview } = await api.request(MergePreviewDocument, { fromId: from, intoId: into, choices })
  const accounts = { first, second, isOnlyOne, choices, ids: { fromId: from, intoId: into } }
  switch (preview.__typename) {
    case 'MergePreview':
      return { kind: 'previewed' as const, preview, ...accounts }
    case 'MergeNotPossible':
      return refused({ sentence: `problem.${preview.reason}`, status: 409 })
    case 'OwnIdentityRefused':
      return refused({ sentence: 'ownIdentity', status: 403 })
    case 'PersonNotOpen':
    case 'PersonNotFound': // one was merged away, or closed to the member, since
      throw toOpenPerson(request, otherId)
  }
}

const refused = (refusal: MergeRefusal) => ({ kind: 'refused' as const, refusal })
