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
  /** At most `MOST_COUNTED` + 1, which stands for every number above. */
  counted: number
}

/**
 * A page of the people who are wanted. Up to a thousand are counted and sorted here. Of more, PostgreSQL finds the next ones in the order of its
 * index, which takes no longer the more there are. Near ones are not looked for beside more than a thousand exact ones.
 */
export async function findPage(
  search: Pick<PeopleSearchRepository, 'some' | 'someExact' | 'next'>,
  {
    wanted,
    filters,
    after,
    atMost,
  }: { wanted: Wanted; filters: PeopleFilters; after: Place | null; atMost: number },
): Promise<FoundPage> {
  const some = await search.some(wanted, filters, MOST_COUNTED + 1)
  const isAll = some.length <= MOST_COUNTED
  const known = (tier: Tier) => some.flatMap((each) => (each.tier === tier ? [each.id] : []))
  const exact = isAll ? known('exact') : await search.someExact(wanted, filters, MOST_COUNTED + 1)
  const hasNear = exact.length <= MOST_COUNTED

  const places: Place[] = []
  async function take(tier: Tier, ids: string[] | null): Promise<void> {
    const afterId = after?.tier === tier ? after.id : null
    const wantedNow = atMost - places.length
    const next = ids
      ? ids.filter((id) => !afterId || id > afterId).toSorted()
      : await search.next(wanted, tier, filters, { afterId, atMost: wantedNow })
    places.push(...next.slice(0, wantedNow).map((id) => ({ tier, id })))
  }
  if (after?.tier !== 'near') await take('exact', hasNear ? exact : null)
  if (places.length < atMost && hasNear) await take('near', isAll ? known('near') : null)
  return { places, counted: some.length }
}
