import { Button, Input, Radios, type SummaryListRow, Textarea } from '@identity/govuk'
import { Heading, Paragraph } from '@identity/page-frame'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '../../journeys/question/question-form.ts'
import { useWords, wordsIn } from '../../words/words.ts'
import { SupportForm } from '../parts/support-form.tsx'
import { TypedText } from '../parts/typed-text.tsx'
import { redirectDone } from '../shell/done.session.ts'
import { requireStaff } from '../shell/require-staff.ts'
import { SupportPage } from '../shell/support-page.tsx'
import { actAt, DONE, doAct, hasDetail, type Reason, reasonsOf } from './acts.ts'
import { CannotLink } from './cannot-link.tsx'
import { ComparedRecord } from './compared-record.tsx'
import { ENTERED, type Entered, fieldOf, NOTHING, readEntered } from './entered.ts'
import { backTo, lookAhead } from './look-ahead.ts'
import { MailPreview } from './mail-preview.tsx'
import { NotShown } from './not-shown.tsx'
import { Refused, refusalOf } from './refused-act.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { api } = await requireStaff(args)
  const shown = await lookAhead(api, args, actAt(new URL(args.request.url).pathname), NOTHING)
  return data(shown, { status: shown.kind === 'refused' ? 409 : 200 })
}

/** What was filled in is shown with what it would bring; checked, it is done. */
export async function action(args: ActionFunctionArgs) {
  const { api } = await requireStaff(args)
  const act = actAt(new URL(args.request.url).pathname)
  const form = await readForm(args.request, ...ENTERED, ...(['step', 'version', 'mark', 'replaces'] as const))
  const entered = readEntered(act, form)
  if (form.step !== 'do') {
    const shown = await lookAhead(api, args, act, entered)
    if (shown.kind === 'refused') return data({ ...shown, entered }, { status: 409 })
    return data(shown, { status: shown.problem ? 400 : 200 })
  }
  const { reason, trn, detail } = entered
  if (!reason) throw data(null, { status: 400 })
  const { taskId, id } = args.params
  const task = taskId ? { taskId, version: Number(form.version) } : null
  const outcome = await doAct(api, {
    ...{ act, reason, task, identityId: id ?? '', trn, detail, mark: form.mark },
    replaces: form.replaces === 'yes',
  })
  const words = wordsIn('en', 'support-act')
  if (DONE.has(outcome.__typename)) throw await redirectDone(args, backTo(args), words.text(`${act}.done`))
  return data({ ...refusalOf(outcome), entered, back: backTo(args) }, { status: 409 })
}

type Shown = Extract<Awaited<ReturnType<typeof lookAhead>>, { kind: 'shown' }>

/** An act on a task or a person: why, then a look at what it brings, then the act. */
export default function TaskActPage() {
  const opened = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const kept = useEntered(answer?.kind === 'refused' ? answer.entered : NOTHING)
  if (answer?.kind === 'refused') return <Refused {...answer} kept={kept} />
  if (answer) return <ActAhead shown={answer} />
  return opened.kind === 'refused' ? <Refused {...opened} /> : <ActAhead shown={opened} />
}

function ActAhead({ shown }: { shown: Shown }) {
  const words = useWords('support-act')
  const { act, back, problem, reason, record, obstacle, personId, task, isOfPerson } = shown
  const heading = words(
    isOfPerson && (act === 'link' || act === 'unlink') ? `${act}.ofPerson` : `${act}.heading`,
  )
  const isAtTrn = act === 'link' && !record
  return (
    <SupportPage
      heading={heading}
      back={back}
      errors={problem ? [{ text: words(problem), href: `#${fieldOf(problem)}` }] : []}
      isWide={act === 'link'}
    >
      <Heading>{heading}</Heading>
      <Paragraph>{words(`${act}.text`)}</Paragraph>
      {record && <ComparedRecord record={record} caption={words.text('compared')} />}
      {record && obstacle && (
        <CannotLink {...{ record, obstacle, personId, task }} isLinked={shown.replaces} />
      )}
      {isAtTrn && <EnterTrn shown={shown} />}
      {!isAtTrn && !obstacle && !reason && <ChooseReason shown={shown} />}
      {reason && <Check shown={shown} reason={reason} />}
    </SupportPage>
  )
}

/** What was filled in, to be read where an act was not done. */
function useEntered({ trn, reason, detail }: Entered): SummaryListRow[] {
  const words = useWords('support-act')
  return [
    ...(trn ? [{ key: words('fact.TRN'), value: trn }] : []),
    ...(reason ? [{ key: words('kept.reason'), value: words(`reason.${reason}`) }] : []),
    ...(detail ? [{ key: words('kept.detail'), value: <TypedText text={detail} /> }] : []),
  ]
}

function EnterTrn({ shown: { trn, problem } }: { shown: Shown }) {
  const words = useWords('support-act')
  return (
    <SupportForm>
      <input type="hidden" name="asked" value="trn" />
      <Input
        id="trn"
        name="trn"
        label={{ text: words('trn.label') }}
        hint={words('trn.hint')}
        errorMessage={problem && fieldOf(problem) === 'trn' ? words(problem) : undefined}
        value={trn}
        inputMode="numeric"
        className="govuk-input--width-10"
      />
      <Button preventDoubleClick>{words('continue')}</Button>
    </SupportForm>
  )
}

function ChooseReason({ shown: { act, trn, detail, chosen, problem } }: { shown: Shown }) {
  const words = useWords('support-act')
  const reasons: readonly Reason[] = reasonsOf[act]
  const errorOf = (field: 'reason' | 'detail') =>
    problem && fieldOf(problem) === field ? words(problem) : undefined
  return (
    <SupportForm>
      {trn && <input type="hidden" name="trn" value={trn} />}
      <input type="hidden" name="asked" value="reason" />
      <Radios
        name="reason"
        legend={{ text: words('reason.legend') }}
        errorMessage={errorOf('reason')}
        items={reasons.map((value) => ({ value, text: words(`reason.${value}`) }))}
        value={chosen ?? undefined}
      />
      {hasDetail(act) && (
        <Textarea
          id="detail"
          name="detail"
          label={{ text: words('detail.label') }}
          hint={words('detail.hint')}
          rows={3}
          value={detail}
          errorMessage={errorOf('detail')}
        />
      )}
      <Button preventDoubleClick>{words('continue')}</Button>
    </SupportForm>
  )
}

function Check({ shown, reason }: { shown: Shown; reason: Reason }) {
  const { act, record, preview, version, replaces, trn, detail } = shown
  const words = useWords('support-act')
  const mark = record?.mark ?? ''
  const fields = { step: 'do', reason, trn, detail, version, mark, replaces: replaces ? 'yes' : 'no' }
  return (
    <>
      <Paragraph>{words('check.reason', { reason: words.text(`reason.${reason}`) })}</Paragraph>
      {detail && <Paragraph>{words('check.detail', { detail })}</Paragraph>}
      {preview?.level && <Paragraph>{words(`level.${preview.level}`)}</Paragraph>}
      {act === 'link' && replaces && <Paragraph>{words('replaces')}</Paragraph>}
      <MailPreview mail={preview?.mail ?? null} />
      <SupportForm>
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button preventDoubleClick>{words(`${act}.button`)}</Button>
      </SupportForm>
    </>
  )
}

export { NotShown as ErrorBoundary }
