import { type Change, ChangeType, CriticalityLevel, diff } from '@graphql-inspector/core'
import type { GraphQLSchema } from 'graphql'
import { BREAKING_HEADING, breakingIn, partOf, placesIn } from './changelog.ts'

// An argument that may be left out is dangerous to graphql-inspector, too; no client of ours is the worse for it.
const MAY_TRIP: readonly unknown[] = [
  ChangeType.EnumValueAdded,
  ChangeType.UnionMemberAdded,
  ChangeType.FieldArgumentDefaultChanged,
  ChangeType.InputFieldDefaultValueChanged,
]

type Compared = { released: GraphQLSchema; current: GraphQLSchema; changelog: string; version: string }

/**
 * What partners were promised and would lose, or would have to read in the changelog, and what is missing there: one sentence each. A breaking change is
 * named under its own heading; one that a careless client may trip over (another value of an enum, another member of a union, another default) anywhere
 * in the part of the version.
 */
export async function undeclaredChanges({
  released,
  current,
  changelog,
  version,
}: Compared): Promise<string[]> {
  const part = partOf(changelog, version)
  if (part === null) return [`CHANGELOG.md has no part [${version}]`]
  const [breaking, told] = [placesIn(breakingIn(part)), placesIn(part)]
  const changes = await diff(released, current)
  return changes.flatMap((change) => {
    const { level } = change.criticality
    const place = placeOf(change)
    if (level === CriticalityLevel.Breaking && !breaking.has(place))
      return [
        `${change.message} It breaks clients: name \`${place}\` under "${BREAKING_HEADING}" in [${version}]`,
      ]
    if (MAY_TRIP.includes(change.type) && level !== CriticalityLevel.Breaking && !told.has(place))
      return [
        `${change.message} A client may trip over it: name \`${place}\` in [${version}] of CHANGELOG.md`,
      ]
    return []
  })
}

const placeOf = ({ path, message }: Change) => path ?? message
