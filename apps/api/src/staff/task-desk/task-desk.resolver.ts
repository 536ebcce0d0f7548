import { Authorized, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import type { StaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { mayHaveTasks } from '../task-queue/may-have-tasks.ts'
import { ColleagueObject } from '../task-queue/task-summary.object.ts'
import { TaskViewObject } from '../task-views/task-view.object.ts'

@ObjectType({ description: 'A service whose people may have tasks.' })
export class TaskDeskService {
  @Field(() => ID, { description: 'The id of the service.' })
  id!: string

  @Field(() => String, { description: 'Its name.' })
  name!: string
}

@ObjectType({ description: 'What a member of staff works the queue with.' })
export class TaskDesk {
  @Field(() => [ColleagueObject], { description: 'The agents and leads who may have tasks, by name.' })
  colleagues!: ColleagueObject[]

  @Field(() => [TaskDeskService], { description: 'The services, by name.' })
  services!: TaskDeskService[]

  @Field(() => [TaskViewObject], { description: 'The views that the caller keeps, by name.' })
  views!: TaskViewObject[]
}

@Resolver()
export class TaskDeskResolver {
  @Authorized(...may('taskDesk'))
  @Query(() => TaskDesk, {
    description: `The colleagues who may have tasks, and the views that the caller keeps. ${callersOf('taskDesk')}`,
  })
  async taskDesk(@Ctx() { deps, caller }: Context<StaffDeps>): Promise<TaskDesk> {
    const { memberId } = requireStaff(caller)
    const { staffMembers, taskQueue, taskViews } = deps.repositories
    const members = await staffMembers.listJoined()
    return {
      colleagues: members.filter(mayHaveTasks),
      services: await taskQueue.services(),
      views: await taskViews.list(memberId),
    }
  }
}
