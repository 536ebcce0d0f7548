import { Arg, Authorized, Ctx, ID, Int, Query, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import { readPageSize } from '../../kernel/graphql-connection.ts'
import type { StaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { type PersonTimelineOutcome, PersonTimelineResult } from './person-timeline.result.ts'
import { showTimeline } from './show-timeline.use-case.ts'
import { TimelineSubjectEnum } from './timeline.object.ts'
import type { TimelineSubject } from './timeline-subject.ts'

@Resolver()
export class PersonTimelineResolver {
  @Authorized(...may('personTimeline'))
  @Query(() => PersonTimelineResult, {
    description: `What happened to a person whom the caller has open, the newest first. ${callersOf('personTimeline')}`,
  })
  personTimeline(
    @Arg('id', () => ID, { description: 'The identity.' }) id: string,
    @Arg('first', () => Int, { defaultValue: 20, description: 'The size of the page: 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The endCursor of the previous page.' })
    after: string | null,
    @Arg('taskId', () => ID, { nullable: true, description: 'Only what happened to this task of theirs.' })
    taskId: string | null,
    @Arg('about', () => TimelineSubjectEnum, { nullable: true, description: 'Only what is about this.' })
    about: TimelineSubject | null,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<PersonTimelineOutcome> {
    const size = readPageSize(first)
    return showTimeline(deps, requireStaff(caller), {
      id,
      taskId: taskId ?? null,
      about: about ?? null,
      size,
      after: after ?? null,
    })
  }
}
