import { createUnionType } from 'type-graphql'
import { PersonNotOpen } from '../record-view/view-refusals.result.ts'
import { OwnIdentityRefused, PersonNotFound } from '../refusals.result.ts'
import { PersonTimeline } from './timeline.object.ts'

const members = {
  timeline: PersonTimeline,
  personNotFound: PersonNotFound,
  ownIdentity: OwnIdentityRefused,
  personNotOpen: PersonNotOpen,
}

export const PersonTimelineResult = createUnionType({
  name: 'PersonTimelineResult',
  description: 'The answer to personTimeline.',
  types: () => [PersonTimeline, PersonNotFound, OwnIdentityRefused, PersonNotOpen] as const,
  resolveType: ({ kind }) => members[kind],
})

export type PersonTimelineOutcome = typeof PersonTimelineResult
