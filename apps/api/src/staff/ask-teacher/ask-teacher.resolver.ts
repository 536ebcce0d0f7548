import {
  type SupportQuestionTemplate,
  supportQuestionTemplates,
  type WantedFact,
  wantedFacts,
} from '@identity/notify'
import { ArrayMaxSize, ValidateNested } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import type { StaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { SeenTaskInput } from '../task-queue/seen-task.input.ts'
import { type AskTeacherOutcome, AskTeacherResult } from './ask-teacher.result.ts'
import { askTeacher } from './ask-teacher.use-case.ts'

export const SupportQuestionTemplateEnum = enumOf(supportQuestionTemplates)
registerEnum(SupportQuestionTemplateEnum, 'SupportQuestionTemplate', {
  description: 'The sentence with which a mail to a teacher says why we ask.',
})
export const WantedFactEnum = enumOf(wantedFacts)
registerEnum(WantedFactEnum, 'WantedFact', {
  description: 'What a teacher can be asked for. Never a National Insurance number.',
})

@InputType({ description: 'A question for a teacher.' })
export class AskTeacherInput {
  @Field(() => SeenTaskInput, { description: 'The task that needs the answer.' })
  @ValidateNested()
  task!: SeenTaskInput

  @Field(() => SupportQuestionTemplateEnum, { description: 'Why we ask.' })
  template!: SupportQuestionTemplate

  @Field(() => [WantedFactEnum], { description: 'The facts that are wanted.' })
  @ArrayMaxSize(wantedFacts.length)
  facts!: WantedFact[]

  @Field(() => Boolean, { description: 'True when a scan or photo of a document is wanted.' })
  wantsEvidence!: boolean
}

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
