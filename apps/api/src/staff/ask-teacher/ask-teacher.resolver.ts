import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import type { StaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { AskTeacherInput } from './ask-teacher.input.ts'
import { type AskTeacherOutcome, AskTeacherResult } from './ask-teacher.result.ts'
import { askTeacher } from './ask-teacher.use-case.ts'

@Resolver()
export class AskTeacherResolver {
  @Authorized(...may('askTeacher'))
  @Mutation(() => AskTeacherResult, {
    description: `Asks a teacher by mail. Until they answer, the time of the task does not count. ${callersOf('askTeacher')}`,
  })
  askTeacher(
    @Arg('input', () => AskTeacherInput, { description: 'The question.' }) input: AskTeacherInput,
    @Ctx() { deps, caller }: Context<StaffDeps>,
  ): Promise<AskTeacherOutcome> {
    return askTeacher(deps, requireStaff(caller), input)
  }
}
