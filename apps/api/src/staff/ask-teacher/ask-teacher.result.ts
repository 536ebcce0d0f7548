import { createUnionType, Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql'
import { OwnIdentityRefused, PersonNotFound, TaskChanged, TaskNotFound } from '../refusals.result.ts'
import { noSubject } from '../task-acts/refusals.ts'

@ObjectType({ description: 'The teacher is mailed, and the task waits for their answer.' })
export class TeacherAsked {
  kind!: 'asked'

  @Field(() => ID, { description: 'The task.' })
  taskId!: string

  @Field(() => GraphQLISODateTime, { description: 'Until when they can answer: 14 days from now.' })
  answerableUntil!: Date
}

@ObjectType({ description: 'Neither a fact nor evidence was asked for. Nothing was sent.' })
export class NothingAsked {
  kind!: 'nothingAsked'

  @Field(() => ID, { description: 'The task.' })
  taskId!: string
}

@ObjectType({
  description:
    'The sentence of the template is not true of the person, such as one about a linked record where none is linked. Nothing was sent.',
})
export class QuestionNotTrue {
  kind!: 'questionNotTrue'

  @Field(() => ID, { description: 'The task.' })
  taskId!: string
}

const members = {
  ...noSubject,
  asked: TeacherAsked,
  nothingAsked: NothingAsked,
  questionNotTrue: QuestionNotTrue,
}

export const AskTeacherResult = createUnionType({
  name: 'AskTeacherResult',
  description: 'The outcome of asking a teacher.',
  types: () =>
    [
      TeacherAsked,
      NothingAsked,
      QuestionNotTrue,
      TaskNotFound,
      PersonNotFound,
      OwnIdentityRefused,
      TaskChanged,
    ] as const,
  resolveType: ({ kind }) => members[kind],
})

export type AskTeacherOutcome = typeof AskTeacherResult
