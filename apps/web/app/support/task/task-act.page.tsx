import { Button, Input, Radios } from '@identity/govuk'
import { CompareRecordDocument, PreviewOutcomeDocument } from '@identity/graphql-client'
import { Heading, Paragraph } from '@identity/page-frame'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useLocation } from '@remix-run/react'
import { useWords, wordsIn } from '../../words/words.ts'
import { SupportForm } from '../parts/support-form.tsx'
import { redirectDone } from '../shell/done.session.ts'
import { requireStaff } from '../shell/require-staff.ts'
import { SupportPage } from '../shell/support-page.tsx'
import { type Act, actAt, DONE, doAct, previewOf, type Reason, reasonsOf } from './acts.ts'
import { ComparedRecord } from './compared-record.tsx'
import { MailPreview } from './mail-preview.tsx'
import { NotShown } from './not-shown.tsx'
import { openedPerson, openTask } from './open-task.ts'
import { Refused } from './refused-act.tsx'

type Params = { request: Request; params: { taskId?: string; id?: string } }

/** Whom the page is about, by its address. */
async function subjectOf(api: Parameters<typeof openTask>[0], { request, params }: Params) {
  if (!params.taskId) return { task: null, person: await openedPerson(api, request, params.id ?? '') }
  const { task, person } = await openTask(api, params.taskId)
  return { task: task.summary, person }
}

const backTo = ({ params }: Pick<Params, 'params'>) =>
  params.taskId
    ? `/support/tasks/${encodeURIComponent(params.taskId)}`
    : `/support/people/${encodeURIComponent(params.id ?? '')}`

export async function loader(args: LoaderFunctionArgs) {
  const { api } = await requireStaff(args)
  const { pathname, searchParams } = new URL(args.request.url)
  const act = actAt(pathname)
  const { task, person } = await subjectOf(api, args)
  const about = task ? { taskId: task.id } : { identityId: person.id }
  const trn = (searchParams.get('trn') ?? '').replace(/\s/g, '')
  const isTrn = /^\d{7}$/.test(trn)
  const compared =
    act === 'link' && isTrn
      ? (await api.request(CompareRecordDocument, { ...about, trn })).compareRecord
      : null
  const record = compared?.__typename === 'ComparedRecord' ? compared : null
  const reason = readReason(act, searchParams.get('reason'))
  const isReady = reason !== null && (act !== 'link' || record !== null)
  const preview = previewOf[act]
  const shown =
    isReady && preview
      ? (
          await api.request(PreviewOutcomeDocument, {
            input: {
              ...about,
              act: preview,
              trn,
              ...(act === 'link' && { linkReason: reason as never }),
              ...(act === 'not-matched' && { notFoundReason: reason as never }),
            },
          })
        ).previewOutcome
      : null
  const problem = problemOf(act, searchParams, {
    ...{ isTrn, isKnown: record !== null, hasReason: reason !== null },
  })
  const shownNow = {
    ...{ act, record, reason: isReady ? reason : null, preview: shown, trn, back: backTo(args) },
    version: task?.version ?? 0,
    replaces: person.trnLookupStatus === 'FOUND',
    isOfPerson: task === null,
    problem,
  }
  return data(shownNow, { status: problem ? 400 : 200 })
}

type Problem = 'trn.wrong' | 'trn.unknown' | 'reason.missing'

function problemOf(
  act: Act,
  asked: URLSearchParams,
  { isTrn, isKnown, hasReason }: { isTrn: boolean; isKnown: boolean; hasReason: boolean },
): Problem | null {
  if (act === 'link' && asked.has('trn') && !isTrn) return 'trn.wrong'
  if (act === 'link' && asked.has('trn') && !isKnown) return 'trn.unknown'
  return asked.has('step') && !hasReason ? 'reason.missing' : null
}

function readReason(act: Act, chosen: unknown): Reason | null {
  const reasons: readonly Reason[] = reasonsOf[act]
  return reasons.find((one) => one === chosen) ?? null
}

export async function action(args: ActionFunctionArgs) {
  const { api } = await requireStaff(args)
  const act = actAt(new URL(args.request.url).pathname)
  const form = await args.request.formData()
  const text = (name: string) => String(form.get(name) ?? '')
  const reason = readReason(act, text('reason'))
  if (!reason) throw data(null, { status: 400 })
  const { taskId, id } = args.params
  const task = taskId ? { taskId, version: Number(text('version')) } : null
  const outcome = await doAct(api, {
    ...{ act, reason, task, identityId: id ?? '', trn: text('trn'), mark: text('mark') },
    replaces: text('replaces') === 'yes',
  })
  const words = wordsIn('en', 'support-act')
  if (DONE.has(outcome.__typename)) throw await redirectDone(args, backTo(args), words.text(`${act}.done`))
  const changed = outcome.__typename === 'TaskChanged' ? { by: outcome.by ?? null } : { by: null }
  return data({ kind: outcome.__typename, ...changed }, { status: 409 })
}

/** An act on a task or a person: why, then a look at what it brings, then the act. */
export default function TaskActPage() {
  const shown = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const words = useWords('support-act')
  const { act, back, problem, reason, record, isOfPerson } = shown
  if (refusal) return <Refused kind={refusal.kind} by={refusal.by} back={back} />
  const heading = words(
    isOfPerson && (act === 'link' || act === 'unlink') ? `${act}.ofPerson` : `${act}.heading`,
  )
  const isAtTrn = act === 'link' && !record
  const field = problem === 'reason.missing' ? '#reason' : '#trn'
  return (
    <SupportPage
      heading={heading}
      back={back}
      errors={problem ? [{ text: words(problem), href: field }] : []}
      isWide={act === 'link'}
    >
      <Heading>{heading}</Heading>
      <Paragraph>{words(`${act}.text`)}</Paragraph>
      {record && <ComparedRecord record={record} caption={words.text('compared')} />}
      {isAtTrn && <EnterTrn />}
      {!isAtTrn && !reason && <ChooseReason />}
      {reason && <Check reason={reason} />}
    </SupportPage>
  )
}

function EnterTrn() {
  const { trn, problem } = useLoaderData<typeof loader>()
  const { pathname } = useLocation()
  const words = useWords('support-act')
  return (
    <form method="get" action={pathname} autoComplete="off" noValidate>
      <Input
        id="trn"
        name="trn"
        label={{ text: words('trn.label') }}
        hint={words('trn.hint')}
        errorMessage={problem && problem !== 'reason.missing' ? words(problem) : undefined}
        value={trn}
        inputMode="numeric"
        className="govuk-input--width-10"
      />
      <Button preventDoubleClick>{words('continue')}</Button>
    </form>
  )
}

function ChooseReason() {
  const { act, trn, problem } = useLoaderData<typeof loader>()
  const { pathname } = useLocation()
  const words = useWords('support-act')
  const reasons: readonly Reason[] = reasonsOf[act]
  return (
    <form method="get" action={pathname} autoComplete="off" noValidate>
      {trn && <input type="hidden" name="trn" value={trn} />}
      <input type="hidden" name="step" value="reason" />
      <Radios
        name="reason"
        legend={{ text: words('reason.legend') }}
        errorMessage={problem === 'reason.missing' ? words(problem) : undefined}
        items={reasons.map((value) => ({ value, text: words(`reason.${value}`) }))}
      />
      <Button preventDoubleClick>{words('continue')}</Button>
    </form>
  )
}

function Check({ reason }: { reason: Reason }) {
  const { act, record, preview, version, replaces, trn } = useLoaderData<typeof loader>()
  const words = useWords('support-act')
  const fields = { reason, trn, version, mark: record?.mark ?? '', replaces: replaces ? 'yes' : 'no' }
  return (
    <>
      <Paragraph>{words('check.reason', { reason: words.text(`reason.${reason}`) })}</Paragraph>
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
