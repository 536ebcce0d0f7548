import { Field, ID, ObjectType } from 'type-graphql'
import { type ViewReason, ViewReasonEnum } from './view-reason.ts'

@ObjectType({
  description:
    'The caller does not have the person open: `openPerson` records who looks, and why, and opens them for 15 minutes.',
})
export class PersonNotOpen {
  kind!: 'personNotOpen'

  @Field(() => ID, { description: 'The identity that the id names now: it may have been merged.' })
  id!: string

  @Field(() => ViewReasonEnum, {
    nullable: true,
    description: 'Why the caller last had the person open, within 8 hours. Null: they had not.',
  })
  lastReason!: ViewReason | null

  @Field(() => ID, { nullable: true, description: 'The task of that reason. Null: it was none.' })
  lastTaskId!: string | null
}

@ObjectType({
  description: 'The caller has opened as many people within the hour as a member of staff may.',
})
export class TooManyPeopleOpened {
  kind!: 'tooManyPeople'

  @Field(() => ID, { description: 'The identity that was asked for.' })
  id!: string
}
