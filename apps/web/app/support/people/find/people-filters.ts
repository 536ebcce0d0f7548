import type { PeopleFiltersInput } from '@identity/graphql-client'

const STATUSES = ['FOUND', 'PENDING', 'NONE', 'FAILED'] as const
const LEVELS = ['LOW', 'FIRM', 'STRICT'] as const
const YES_NO = ['yes', 'no'] as const

/** The parameters of the address that filter, and what each may say. A service is any id: one that there is not finds no one. */
export const CHOICES = { status: STATUSES, level: LEVELS, task: YES_NO, blocked: YES_NO }
export const FILTER_NAMES = ['status', 'level', 'service', 'task', 'blocked'] as const
export type FilterName = (typeof FILTER_NAMES)[number]

/** What the address asks for, of each filter. What it may not say counts as nothing. */
export type ChosenFilters = Partial<Record<FilterName, string>>

export function readFilters(query: URLSearchParams): ChosenFilters {
  const chosen = FILTER_NAMES.flatMap((name) => {
    const value = query.get(name)
    const may: readonly string[] | null = name === 'service' ? null : CHOICES[name]
    return value && (may === null || may.includes(value)) ? [[name, value] as const] : []
  })
  return Object.fromEntries(chosen)
}

export function filtersInput(chosen: ChosenFilters): PeopleFiltersInput {
  return {
    lookupStatus: STATUSES.find((status) => status === chosen.status) ?? null,
    matchLevel: LEVELS.find((level) => level === chosen.level) ?? null,
    serviceId: chosen.service ?? null,
    hasOpenTask: chosen.task ? chosen.task === 'yes' : null,
    isBlocked: chosen.blocked ? chosen.blocked === 'yes' : null,
  }
}
