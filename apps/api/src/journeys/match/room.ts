import { AddFactsResolver } from './add-facts/add-facts.resolver.ts'
import { AnswerDateOfBirthResolver } from './answer-date-of-birth/answer-date-of-birth.resolver.ts'
import { AnswerNameResolver } from './answer-name/answer-name.resolver.ts'
import { AnswerNationalInsuranceNumberResolver } from './answer-national-insurance-number/answer-national-insurance-number.resolver.ts'
import { AnswerPreferredNameResolver } from './answer-preferred-name/answer-preferred-name.resolver.ts'
import { AnswerPreviousNameResolver } from './answer-previous-name/answer-previous-name.resolver.ts'
import { AnswerQtsResolver } from './answer-qts/answer-qts.resolver.ts'
import { AnswerTrainingProviderResolver } from './answer-training-provider/answer-training-provider.resolver.ts'
import { AnswerTrnResolver } from './answer-trn/answer-trn.resolver.ts'
import { BeginQuestionsResolver } from './begin-questions/begin-questions.resolver.ts'

/** Finds the one teaching record that the answers match, or none. */
export const matchRoom = {
  resolvers: [
    AddFactsResolver,
    AnswerDateOfBirthResolver,
    AnswerNameResolver,
    AnswerNationalInsuranceNumberResolver,
    AnswerPreferredNameResolver,
    AnswerPreviousNameResolver,
    AnswerQtsResolver,
    AnswerTrainingProviderResolver,
    AnswerTrnResolver,
    BeginQuestionsResolver,
  ],
}
