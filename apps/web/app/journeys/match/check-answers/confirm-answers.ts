import { ConfirmAnswersDocument } from '@identity/graphql-client'
import type { JourneyArgs } from '../../journey.session.ts'
import { answerStep } from '../../question/question.ts'

/** Says that the answers are right as they are; the API then settles what they come to. */
export function confirmAnswers(args: JourneyArgs) {
  return answerStep(args, {}, (journey) =>
    args.context.api.request(ConfirmAnswersDocument, {
      input: { journey, clientAddress: args.context.clientAddress },
    }),
  )
}
