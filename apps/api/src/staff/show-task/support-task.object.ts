import type { SupportQuestionTemplate, WantedFact } from '@identity/notify'
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql'
import { nameChanges, trnKnowledges } from '../../answers/domain/answers.ts'
import { PersonNameObject } from '../../identities/signed-in-identity.object.ts'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { SupportQuestionTemplateEnum, WantedFactEnum } from '../ask-teacher/ask-teacher.input.ts'
import { ColleagueObject, TaskSummaryObject } from '../task-queue/task-summary.object.ts'

const SaidTrnEnum = enumOf(trnKnowledges)
registerEnum(SaidTrnEnum, 'SaidTrn', {
  description:
    'What a person said of their TRN. KNOWN: they gave one. FORGOTTEN: they have one. NONE: they have none.',
})
const SaidNameChangeEnum = enumOf(nameChanges)
registerEnum(SaidNameChangeEnum, 'SaidNameChange', { description: 'What a person said of earlier names.' })

@ObjectType({
  description: 'What a person said on the way to a task. Null: they were not asked, or did not answer.',
})
export class SaidInTask {
  @Field(() => PersonNameObject, { nullable: true, description: 'Their name.' })
  name!: PersonNameObject | null

  @Field(() => SaidNameChangeEnum, { nullable: true, description: 'If they had another name.' })
  nameChange!: (typeof nameChanges)[number] | null

  @Field(() => String, { nullable: true, description: 'The first name that they had before.' })
  previousFirstName!: string | null

  @Field(() => String, { nullable: true, description: 'The last name that they had before.' })
  previousLastName!: string | null

  @Field(() => Boolean, {
    description: 'True when they gave a date of birth. `person` shows the one that they keep.',
  })
  hasDateOfBirth!: boolean

  @Field(() => Boolean, {
    nullable: true,
    description: 'False: they said that they have none. The number is shown to no caller.',
  })
  hasNationalInsuranceNumber!: boolean | null

  @Field(() => SaidTrnEnum, { nullable: true, description: 'What they said of their TRN.' })
  trnKnowledge!: (typeof trnKnowledges)[number] | null

  @Field(() => String, { nullable: true, description: 'The TRN that they gave, but for its last digits.' })
  maskedTrn!: string | null

  @Field(() => Boolean, { nullable: true, description: 'If they said that they have QTS.' })
  hasQts!: boolean | null

  @Field(() => String, { nullable: true, description: 'Where they said that they trained.' })
  trainingProvider!: string | null
}

@ObjectType({ description: 'A try to find the record.' })
export class TaskAttempt {
  @Field(() => String, { description: 'When, as the journey noted it.' })
  at!: string

  @Field(() => String, { description: '`none`, `ambiguous`, `insufficient` or `matched`.' })
  outcome!: string

  @Field(() => [String], { description: 'The kinds of fact that there were to go by.' })
  given!: string[]
}

@ObjectType({ description: 'What a member of staff asked the teacher, and what they answered.' })
export class TaskQuestion {
  @Field(() => ID, { description: 'The question.' })
  id!: string

  @Field(() => SupportQuestionTemplateEnum, { description: 'Why they were asked.' })
  template!: SupportQuestionTemplate

  @Field(() => [WantedFactEnum], { description: 'What they were asked for.' })
  facts!: WantedFact[]

  @Field(() => Boolean, { description: 'True when a document was asked for.' })
  wantsEvidence!: boolean

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  askedAt!: Date

  @Field(() => GraphQLISODateTime, { description: 'Until when they can answer.' })
  answerableUntil!: Date

  @Field(() => Boolean, { description: 'True when they were asked anew.' })
  isWithdrawn!: boolean

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Null: they have not answered.' })
  answeredAt!: Date | null

  @Field(() => String, {
    nullable: true,
    description: 'What they said. A National Insurance number is taken out.',
  })
  answer!: string | null
}

@ObjectType('SupportTask', {
  description: 'A task, with what its person said. The person themselves: `person`.',
})
export class SupportTaskObject {
  kind!: 'task'

  @Field(() => TaskSummaryObject, { description: 'The task as the queue shows it.' })
  summary!: TaskSummaryObject

  @Field(() => [String], {
    description: 'Every reference that the teacher was told for it, the first one first.',
  })
  references!: string[]

  @Field(() => SaidInTask, { description: 'What the person said.' })
  said!: SaidInTask

  @Field(() => String, {
    nullable: true,
    description:
      'The TRN of the link that it is about, but for its first digits. Null: it is about none, or about the one that the person has.',
  })
  linkMaskedTrn!: string | null

  @Field(() => [TaskAttempt], { description: 'The tries to find the record, the first one first.' })
  attempts!: TaskAttempt[]

  @Field(() => [SupportQuestionTemplateEnum], {
    description: 'The templates whose sentence is true of the person now: askTeacher takes these.',
  })
  questionTemplates!: SupportQuestionTemplate[]

  @Field(() => [TaskQuestion], { description: 'What the teacher was asked, the first one first.' })
  questions!: TaskQuestion[]

  @Field(() => ColleagueObject, {
    nullable: true,
    description: 'The member who closed it. Null: it is open, or settled itself.',
  })
  closedBy!: ColleagueObject | null

  @Field(() => String, { nullable: true, description: 'Why it ended so: of a list of its outcome.' })
  outcomeReason!: string | null

  @Field(() => Int, {
    description:
      'The mails to the person that could not be sent since it was opened: they may not have been told.',
  })
  mailsNotSent!: number
}
