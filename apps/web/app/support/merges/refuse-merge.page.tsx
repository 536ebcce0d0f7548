import { RefuseMergeDocument } from '@identity/graphql-client'
import { Paragraph } from '@identity/page-frame'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '../../journeys/question/question-form.ts'
import { useWords, wordsIn } from '../../words/words.ts'
import { redirectDone } from '../shell/done.session.ts'
import { requireStaff } from '../shell/require-staff.ts'
import { mergePath } from './merge-path.ts'
import { MergeReasonPage } from './merge-reason.tsx'
import { reasonsOf } from './merge-reasons.ts'
import { type MergeRefusal, refusalOf } from './merge-refusal.ts'
import { MergeRefused } from './merge-refused.tsx'
import { shownMerge } from './shown-merge.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { api } = await requireStaff(args, 'fresh')
  const { id = '' } = args.params
  const shown = await shownMerge(api, id)
  if (shown.kind === 'refused') return data({ ...shown, id }, { status: shown.refusal.status })
  // It is decided, or the member's own proposal: the merge's page says what can be done.
  if (shown.merge.status !== 'PROPOSED' || shown.merge.isOwnProposal) throw redirect(mergePath(id), 303)
  return data({ kind: 'shown' as const, id })
}

type Answer = { kind: 'missing' } | { kind: 'refused'; refusal: MergeRefusal }

export async function action(args: ActionFunctionArgs) {
  const { api } = await requireStaff(args)
  const { id = '' } = args.params
  const { reason: typed } = await readForm(args.request, 'reason')
  const reason = reasonsOf.refuse.find((one) => one === typed)
  if (!reason) return data<Answer>({ kind: 'missing' }, { status: 400 })
  const { outcome } = await api.request(RefuseMergeDocument, { id, reason })
  if (outcome.__typename === 'ProposalRefused')
    throw await redirectDone(args, mergePath(id), wordsIn('en', 'refuse-merge').text('done'))
  const refusal = refusalOf(outcome)
  return data<Answer>({ kind: 'refused', refusal }, { status: refusal.status })
}

/** Refuses a merge that a colleague proposed. */
export default function RefuseMergePage() {
  const shown = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords('refuse-merge')
  const names = useWords('merge')
  if (shown.kind === 'refused')
    return <MergeRefused act="shown" refusal={shown.refusal} back="/support/merges" />
  if (answer?.kind === 'refused')
    return <MergeRefused act="refuse" refusal={answer.refusal} back={mergePath(shown.id)} />
  return (
    <MergeReasonPage
      mergeId={shown.id}
      heading={words('heading')}
      button={words('button')}
      isMissing={answer?.kind === 'missing'}
      reasons={reasonsOf.refuse.map((value) => ({
        value,
        text: names(`refusalReason.${value}`),
      }))}
    >
      <Paragraph>{words('happens')}</Paragraph>
    </MergeReasonPage>
  )
}
