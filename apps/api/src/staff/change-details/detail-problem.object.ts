import { Field, ObjectType } from 'type-graphql'
import {
  type AnswerField,
  type AnswerProblemReason,
  answerFields,
  answerProblemReasons,
} from '../../answers/domain/answer-problem.ts'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'

const DetailFieldEnum = enumOf(answerFields)
registerEnum(DetailFieldEnum, 'DetailField', { description: 'A part of what staff typed about a person.' })
const DetailProblemReasonEnum = enumOf(answerProblemReasons)
registerEnum(DetailProblemReasonEnum, 'DetailProblemReason', {
  description: 'The problem with it, as `AnswerProblemReason` has it.',
})

@ObjectType({ description: 'One thing to correct.' })
export class DetailProblem {
  @Field(() => DetailFieldEnum, { description: 'The part.' })
  field!: AnswerField

  @Field(() => DetailProblemReasonEnum, { description: 'The problem.' })
  reason!: AnswerProblemReason
}

@ObjectType({
  description: 'What was typed cannot be a name, a date of birth or an address. Nothing was done.',
})
export class DetailsRefused {
  kind!: 'detailsRefused'

  @Field(() => [DetailProblem], { description: 'In the order of the form; at least one.' })
  problems!: DetailProblem[]
}
