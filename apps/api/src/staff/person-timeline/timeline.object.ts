import { Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql'
import { type FactKind, factKinds } from '../../events/event-facts.ts'
import { PageInfo } from '../../kernel/graphql-connection.ts'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { type InverseAct, inverseActs } from './inverse-act.ts'
import type { ShownChange } from './shown-change.ts'
import { timelineSubjects } from './timeline-subject.ts'
import { ToldService } from './told-service.object.ts'

const FactKindEnum = enumOf(factKinds)
registerEnum(FactKindEnum, 'FactKind', { description: 'A kind of personal data that an event may keep.' })
export const TimelineSubjectEnum = enumOf(timelineSubjects)
registerEnum(TimelineSubjectEnum, 'TimelineSubject', {
  description: 'What a part of a timeline is about. LINK: the link between the person and a teaching record.',
})
const InverseActEnum = enumOf(inverseActs)
registerEnum(InverseActEnum, 'InverseAct', { description: 'An act of staff that undoes another one.' })

@ObjectType({ description: 'A detail of an event: a reference or a kind, as docs/events.md names it.' })
export class TimelineDetail {
  @Field(() => String, { description: 'Its name.' })
  name!: string

  @Field(() => [String], { description: 'Its values; most have one.' })
  values!: string[]
}

@ObjectType({ description: 'A fact as it was before an event, and as it was afterwards.' })
export class FactChange implements ShownChange {
  @Field(() => FactKindEnum, { description: 'The fact.' })
  fact!: FactKind

  @Field(() => String, { nullable: true, description: 'Null: there was none, or it is hidden.' })
  before!: string | null

  @Field(() => String, { nullable: true, description: 'Null: there was none any more, or it is hidden.' })
  after!: string | null

  @Field(() => Boolean, { description: 'True when the values are hidden until the fact is revealed.' })
  isHidden!: boolean
}

@ObjectType({ description: 'What happened to a person: one event.' })
export class TimelineEntry {
  @Field(() => ID, { description: 'The event.' })
  id!: string

  @Field(() => String, {
    description:
      'The type of the event: docs/events.md lists them all. `Webhook`: a service is told of the person.',
  })
  type!: string

  @Field(() => GraphQLISODateTime, { description: 'When it happened.' })
  at!: Date

  @Field(() => String, {
    nullable: true,
    description: 'The member of staff who did it. Null: the person, a service, or we.',
  })
  staffName!: string | null

  @Field(() => String, { nullable: true, description: 'The service on whose behalf it happened.' })
  serviceName!: string | null

  @Field(() => Boolean, {
    description: 'True when it happened to an identity that was merged into this one.',
  })
  isOfMerged!: boolean

  @Field(() => ID, {
    nullable: true,
    description:
      'The other identity of a merge, where the event is recorded with that one. Null: it is recorded with this one.',
  })
  otherIdentityId!: string | null

  @Field(() => [TimelineDetail], { description: 'References and kinds, never personal data.' })
  details!: TimelineDetail[]

  @Field(() => [FactChange], { description: 'What it changed of the person. Empty for a service owner.' })
  changes!: FactChange[]

  @Field(() => Boolean, { description: 'True when the key of what it changed is gone.' })
  areChangesLost!: boolean

  @Field(() => InverseActEnum, {
    nullable: true,
    description: 'The act that undoes it. Null: there is none, or nothing to undo any more.',
  })
  inverse!: InverseAct | null

  @Field(() => [ToldService], {
    description:
      'Of an act of staff, the services that are told of it by webhook; of a `Webhook`, the service that it is for.',
  })
  toldServices!: ToldService[]
}

@ObjectType({ description: 'An entry in a timeline.' })
export class TimelineEdge {
  @Field(() => String, { description: 'The place in the timeline.' })
  cursor!: string

  @Field(() => TimelineEntry, { description: 'The entry.' })
  node!: TimelineEntry
}

@ObjectType({ description: 'One page of what happened to a person.' })
export class PersonTimeline {
  kind!: 'timeline'

  @Field(() => [TimelineEdge], { description: 'The newest first.' })
  edges!: TimelineEdge[]

  @Field(() => PageInfo, { description: 'Says if there is more.' })
  pageInfo!: PageInfo
}
