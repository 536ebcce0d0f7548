import { AskForHelpDocument, HelpReason } from '@identity/graphql-client'
import type { JourneyArgs } from '../../journey.session.ts'
import { answerStep } from '../../question/question.ts'
import { readChoice } from '../../question/question-form.ts'

/** The reason that a help button stands for; null when another button was pressed. */
export function readHelpReason(value: string): HelpReason | null {
  return readChoice(HelpReason, value)
}

/** Asks a person to look at it, then shows what happens next. */
export async function askForHelp(args: JourneyArgs, reason: HelpReason): Promise<never> {
  await answerStep(args, {}, (journey) =>
    args.context.api.request(AskForHelpDocument, { input: { journey, reason } }),
  )
  throw new Error('There is no answer to refuse when help is asked for with a reason')
}
