import {
  type SupportQuestionTemplate,
  supportQuestionTemplates,
  type WantedFact,
  wantedFacts,
} from '@identity/notify'
import { ArrayMaxSize, ValidateNested } from 'class-validator'
import { Field, InputType } from 'type-graphql'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { SeenTaskInput } from '../task-queue/seen-task.input.ts'

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
