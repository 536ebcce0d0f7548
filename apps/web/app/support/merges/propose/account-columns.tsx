import type { MergeAccountFieldsFragment, MergeIdentityFieldsFragment } from '@identity/graphql-client'
import type { Words } from '../../../words/words.ts'
import { dayOf } from '../../people/person/instant.ts'
import { type Place, places } from './merge-answers.ts'

type Accounts = Record<Place, Pick<MergeAccountFieldsFragment, 'createdAt' | 'services'>>
type Sides = Record<Place, MergeIdentityFieldsFragment>

/** The columns of the two accounts, in the order in which they were chosen. */
export function accountColumns(words: Words<'choose-sides'>, accounts: Accounts, sides: Sides) {
  return places.map((place) => {
    const { createdAt, services } = accounts[place]
    return {
      head: words(`account.${place}`),
      identity: sides[place],
      more: {
        createdAt: dayOf(createdAt),
        services: services.map(({ name }) => name).join(', ') || words('noServices'),
      },
    }
  })
}
