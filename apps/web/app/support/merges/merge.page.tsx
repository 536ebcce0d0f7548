import { Button, InsetText, Radios, SummaryList } from '@identity/govuk'
import { ApproveMergeDocument, MergeSide } from '@identity/graphql-client'
import { Heading, Link, Paragraph, Subheading } from '@identity/page-frame'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '../../journeys/question/question-form.ts'
import { useWords, wordsIn } from '../../words/words.ts'
import { SupportForm } from '../parts/support-form.tsx'
import { personPath } from '../people/person/person-path.ts'
import { redirectDone } from '../shell/done.session.ts'
import { requireStaff } from '../shell/require-staff.ts'
import { SupportPage } from '../shell/support-page.tsx'
import { returnPath, withReturn } from '../shell/support-path.ts'
import { MergeComparison } from './merge-comparison.tsx'
import { MergeFactValue } from './merge-fact.tsx'
import { useMergeFacts } from './merge-facts.tsx'
import { MergeMoves } from './merge-moves.tsx'
import { mergePath } from './merge-path.ts'
import { type MergeRefusal, refusalOf } from './merge-refusal.ts'
import { MergeRefused } from './merge-refused.tsx'
import { previewOf, type ShownMerge, shownMerge } from './shown-merge.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { api, member } = await requireStaff(args)
  const shown = await shownMerge(api, args.params.id ?? '')
  if (shown.kind === 'refused') return data(shown, { status: shown.refusal.status })
  const preview = shown.merge.status === 'PROPOSED' ? await previewOf(api, shown.merge) : null
  const mayDecide = member.role !== 'AGENT'
  return data({ ...shown, preview, mayDecide, back: backOf(args.request) })
}

/** The list that led here, or all merges. */
function backOf(request: Request): string {
  const back = returnPath(request)
  return back === '/support' ? '/support/merges' : back
}

type Answer = { kind: 'missing' } | { kind: 'refused'; refusal: MergeRefusal }

export async function action(args: ActionFunctionArgs) {
  const { api } = await requireStaff(args)
  const { id = '' } = args.params
  const { record: chosen, isRecordNeeded } = await readForm(args.request, 'record', 'isRecordNeeded')
  const record = Object.values(MergeSide).find((side) => side === chosen) ?? null
  if (isRecordNeeded && !record) return data<Answer>({ kind: 'missing' }, { status: 400 })
  const { outcome } = await api.request(ApproveMergeDocument, { id, record })
  if (outcome.__typename === 'MergeApproved')
    throw await redirectDone(args, mergePath(id), wordsIn('en', 'merge').text('approved'))
  const refusal = refusalOf(outcome)
  return data<Answer>({ kind: 'refused', refusal }, { status: refusal.status })
}

/** A merge: how it stands, what it would do or did, and what can be done about it. */
export default function MergePage() {
  const shown = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords('merge')
  if (shown.kind === 'refused')
    return <MergeRefused act="shown" refusal={shown.refusal} back="/support/merges" />
  const { merge, back } = shown
  if (answer?.kind === 'refused')
    return <MergeRefused act="approve" refusal={answer.refusal} back={mergePath(merge.id)} />
  const heading = words('heading')
  const missing = answer?.kind === 'missing'
  return (
    <SupportPage
      heading={heading}
      back={back}
      isWide
      errors={missing ? [{ text: words('record.missing'), href: '#record' }] : []}
    >
      <Heading>{heading}</Heading>
      <About merge={merge} />
      {merge.status === 'PROPOSED' && <Proposed isMissing={missing} />}
      {merge.status === 'MERGED' && <Undoable />}
    </SupportPage>
  )
}

function About({ merge }: { merge: ShownMerge }) {
  return <SummaryList rows={useMergeFacts(merge)} />
}

type Shown = Extract<ReturnType<typeof useLoaderData<typeof loader>>, { kind: 'shown' }>

function useShown(): Shown {
  const shown = useLoaderData<typeof loader>()
  if (shown.kind === 'refused') throw new Error('the page of a refusal shows no merge')
  return shown
}

/** The preview as it was proposed, and the decision on it. */
function Proposed({ isMissing }: { isMissing: boolean }) {
  const { merge, preview, approval } = useShown()
  const words = useWords('merge')
  const refusals = useWords('merge-refused')
  const open = (id: string, back: string) => withReturn(personPath(id, '/open'), back)
  return (
    <>
      <Subheading>{words('preview')}</Subheading>
      {approval?.problem && <InsetText>{refusals(`because.problem.${approval.problem}`)}</InsetText>}
      {preview ? (
        <>
          <MergeComparison
            caption={words.text('caption')}
            columns={[
              { head: words('from'), identity: preview.from },
              { head: words('into'), identity: preview.into },
            ]}
            result={{ head: words('result'), identity: preview.result }}
            differing={preview.differing}
          />
          <Subheading>{words('moves')}</Subheading>
          <MergeMoves preview={preview} />
        </>
      ) : (
        !approval?.problem && (
          <Paragraph>
            <Link href={open(merge.fromId, open(merge.intoId, mergePath(merge.id)))}>{words('open')}</Link>
          </Paragraph>
        )
      )}
      <Subheading>{words('decision')}</Subheading>
      <Decision isMissing={isMissing} />
    </>
  )
}

function Decision({ isMissing }: { isMissing: boolean }) {
  const { merge, preview, approval, mayDecide } = useShown()
  const words = useWords('merge')
  if (merge.isOwnProposal) return <Paragraph>{words('ofColleague')}</Paragraph>
  if (!mayDecide) return <Paragraph>{words('ofLead')}</Paragraph>
  const isRecordNeeded = approval?.isRecordNeeded ?? false
  return (
    <>
      {preview && !approval?.problem ? (
        <SupportForm>
          {isRecordNeeded && (
            <>
              <input type="hidden" name="isRecordNeeded" value="yes" />
              <Radios
                name="record"
                legend={{ text: words('record'), size: 's' }}
                hint={words('record.hint')}
                errorMessage={isMissing ? words('record.missing') : undefined}
                items={(['INTO', 'FROM'] as const).map((side) => ({
                  value: side,
                  text: words(`record.${side}`, {
                    trn: <MergeFactValue fact="RECORD" of={side === 'FROM' ? preview.from : preview.into} />,
                  }),
                }))}
              />
            </>
          )}
          <Button preventDoubleClick>{words('approve')}</Button>
        </SupportForm>
      ) : (
        <Paragraph>{words(approval?.problem ? 'cannotApprove' : 'openFirst')}</Paragraph>
      )}
      <Paragraph>
        <Link href={mergePath(merge.id, '/refuse')}>{words('refuse')}</Link>
      </Paragraph>
    </>
  )
}

/** A merge that was done: until when it can be undone, and why not. */
function Undoable() {
  const { merge, undo, mayDecide } = useShown()
  const words = useWords('merge')
  const refusals = useWords('merge-refused')
  return (
    <>
      <Subheading>{words('undo')}</Subheading>
      {undo.refusal ? (
        <Paragraph>
          {words('cannotUndo')} {refusals(`because.undo.${undo.refusal}`)}
        </Paragraph>
      ) : mayDecide ? (
        <Paragraph>
          <Link href={mergePath(merge.id, '/undo')}>{words('undo.link')}</Link>
        </Paragraph>
      ) : (
        <Paragraph>{words('undo.ofLead')}</Paragraph>
      )}
    </>
  )
}
