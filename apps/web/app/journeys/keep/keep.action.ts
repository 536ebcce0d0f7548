import { KeepJourneyDocument } from '@identity/graphql-client'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { currentPath, folderOfStep, pageIn, startPath } from '../journey.flow.ts'
import { interactionUidOf } from '../journey.session.ts'
import { answerStep } from '../question/question.ts'
import { readForm } from '../question/question-form.ts'

/** Opened as a page, by a reload for one, there is nothing to see: to where the person is. */
export const loader = (args: LoaderFunctionArgs) => redirect(startPath(interactionUidOf(args)), 303)

/** More time for the journey, then back to the page that asked for it. */
export async function action(args: ActionFunctionArgs): Promise<never> {
  const { page } = await readForm(args.request, 'page')
  await answerStep(
    args,
    {},
    (journey) => args.context.api.request(KeepJourneyDocument, { input: { journey } }),
    async (_args, journey) => {
      const isPage = Object.values(folderOfStep).some((folder) => pageIn(folder) === page)
      const path = isPage ? `${startPath(journey.interactionUid)}/${page}` : currentPath(journey)
      throw redirect(`${path}?kept`, 303)
    },
  )
  throw new Error('There is no answer to refuse when more time is asked for')
}
