import type { Tier, Wanted } from './domain/wanted.ts'
import type { PeopleFilters } from './people-filters.ts'
import type { PeopleSearchRepository } from './people-search.repository.ts'

/** More are not counted: the agent has to say more of the person. */
export const MOST_COUNTED = 1_000

/** The place of a person in what was found: exact ones first, then in the order of ids. */
export type Place = { tier: Tier; id: string }

export type FoundPage = {
  /** One more than asked for, when there is more. */
  places: Place[]
  /** At most `MOST_COUNTED` + 1, which stands for any number above. */
  counted: number
}

/**
 * A page of the people who are wanted. Up to a thousand are counted and sorted here. Of more, PostgreSQL finds the next ones in the order of its
 * index, which takes no longer the more there are. Near ones are not looked for beside more than a thousand exact ones.
 */
export async function findPage(
  search: Pick<PeopleSearchRepository, 'some' | 'next'>,
  {
    wanted,
    filters,
    after,
    atMost,
  }: { wanted: Wanted; filters: PeopleFilters; after: Place | null; atMost: number },
): Promise<FoundPage> {
  const exact = await search.some(wanted, 'exact', filters, MOST_COUNTED + 1)
  const left = MOST_COUNTED + 1 - exact.length
  const near = left > 0 ? await search.some(wanted, 'near', filters, left) : []
  const counted = exact.length + near.length

  const places: Place[] = []
  async function take(tier: Tier, known: string[], isComplete: boolean): Promise<void> {
    const afterId = after?.tier === tier ? after.id : null
    const wantedNow = atMost - places.length
    const ids = isComplete
      ? known.filter((id) => !afterId || id > afterId).toSorted()
      : await search.next(wanted, tier, filters, { afterId, atMost: wantedNow })
    places.push(...ids.slice(0, wantedNow).map((id) => ({ tier, id })))
  }
  if (after?.tier !== 'near') await take('exact', exact, exact.length <= MOST_COUNTED)
  if (places.length < atMost && left > 0) await take('near', near, counted <= MOST_COUNTED)
  return { places, counted }
}
