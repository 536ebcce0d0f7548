import { SayNotMeDocument } from '@identity/graphql-client'
import { redirect } from '@remix-run/node'
import { stepPath } from '../../journey.flow.ts'
import type { JourneyArgs } from '../../journey.session.ts'
import { answerStep } from '../../question/question.ts'

/** Asks a person to look into it, and comes back to the page with that said. */
export async function sayNotMe(args: JourneyArgs, step: 'RESULT' | 'SIGN_IN'): Promise<never> {
  await answerStep(
    args,
    {},
    (journey) => args.context.api.request(SayNotMeDocument, { input: { journey } }),
    async (_args, { interactionUid }) => {
      throw redirect(stepPath(interactionUid, step), 303)
    },
  )
  throw new Error('There is no answer to refuse when somebody says that a record is not theirs')
}
