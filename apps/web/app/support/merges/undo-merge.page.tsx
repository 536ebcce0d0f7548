import { UndoMergeDocument } from '@identity/graphql-client'
import { Bullets, Paragraph } from '@identity/page-frame'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
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
  const { refusal, keptFacts, intoVersion } = shown.undo
  if (refusal) {
    const why: MergeRefusal = { sentence: `undo.${refusal}`, status: 409 }
    return data({ kind: 'notNow' as const, refusal: why, id }, { status: why.status })
  }
  return data({ kind: 'shown' as const, id, keptFacts, intoVersion: intoVersion ?? '' })
}

type Answer = { kind: 'missing' } | { kind: 'refused'; refusal: MergeRefusal }

export async function action(args: ActionFunctionArgs) {
  const { api } = await requireStaff(args)
  const { id = '' } = args.params
  const { intoVersion, ...typed } = await readForm(args.request, 'reason', 'intoVersion')
  const reason = reasonsOf.undo.find((one) => one === typed.reason)
  if (!reason) return data<Answer>({ kind: 'missing' }, { status: 400 })
  const { outcome } = await api.request(UndoMergeDocument, { input: { id, reason, intoVersion } })
  if (outcome.__typename === 'MergeUndone')
    throw await redirectDone(args, mergePath(id), wordsIn('en', 'undo-merge').text('done'))
  const refusal = refusalOf(outcome)
  return data<Answer>({ kind: 'refused', refusal }, { status: refusal.status })
}

/** Undoes a merge: says what comes back and what does not, and asks why. */
export default function UndoMergePage() {
  const shown = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords('undo-merge')
  const names = useWords('merge')
  const facts = useWords('merge-comparison')
  // What the API says to the form comes first: the page that it led back to may be another state by now.
  if (answer?.kind === 'refused')
    return <MergeRefused act="undo" refusal={answer.refusal} back={mergePath(shown.id)} />
  if (shown.kind === 'refused')
    return <MergeRefused act="shown" refusal={shown.refusal} back="/support/merges" />
  if (shown.kind === 'notNow')
    return <MergeRefused act="undo" refusal={shown.refusal} back={mergePath(shown.id)} />
  const { keptFacts } = shown
  return (
    <MergeReasonPage
      mergeId={shown.id}
      heading={words('heading')}
      button={words('button')}
      isMissing={answer?.kind === 'missing'}
      sends={{ intoVersion: shown.intoVersion }}
      reasons={reasonsOf.undo.map((value) => ({ value, text: names(`undoReason.${value}`) }))}
    >
      <Paragraph>{words('happens')}</Paragraph>
      <Bullets
        items={[
          words('back'),
          words('told'),
          words('mails'),
          ...(keptFacts.length > 0
            ? [words('kept', { facts: keptFacts.map((fact) => facts.text(`fact.${fact}`)).join(', ') })]
            : []),
        ]}
      />
    </MergeReasonPage>
  )
}
