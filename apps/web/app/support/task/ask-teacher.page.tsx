import { Button, Checkboxes, Radios, type SummaryListRow } from '@identity/govuk'
import {
  AskTeacherDocument,
  PreviewOutcomeDocument,
  SupportQuestionTemplate,
  WantedFact,
} from '@identity/graphql-client'
import { Heading, Paragraph } from '@identity/page-frame'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useLocation, useParams } from '@remix-run/react'
import { readFormWithLists } from '../../journeys/question/question-form.ts'
import { useWords, wordsIn } from '../../words/words.ts'
import { SupportForm } from '../parts/support-form.tsx'
import { redirectDone } from '../shell/done.session.ts'
import { requireStaff } from '../shell/require-staff.ts'
import { SupportPage } from '../shell/support-page.tsx'
import { MailPreview } from './mail-preview.tsx'
import { NotShown } from './not-shown.tsx'
import { openTask } from './open-task.ts'
import { Refused, refusalOf, takenBy } from './refused-act.tsx'
import { taskPath } from './task-path.ts'

const TEMPLATES = Object.values(SupportQuestionTemplate)
const FACTS = Object.values(WantedFact)

/** What was chosen, by the address of the page. */
function readAsked(template: string | null, wanted: readonly string[]) {
  return {
    template: TEMPLATES.find((one) => one === template) ?? null,
    facts: FACTS.filter((fact) => wanted.includes(fact)),
    wantsEvidence: wanted.includes('evidence'),
  }
}

export async function loader(args: LoaderFunctionArgs) {
  const { api } = await requireStaff(args)
  const { taskId = '' } = args.params
  const { task, held } = await openTask(api, taskId)
  if (held) return data(takenBy(held), { status: 409 })
  const { version } = task.summary
  const { searchParams } = new URL(args.request.url)
  const { template, facts, wantsEvidence } = readAsked(
    searchParams.get('template'),
    searchParams.getAll('wanted'),
  )
  const templates = task.questionTemplates
  const isAsked = searchParams.has('step')
  const isTrue = template !== null && templates.includes(template)
  const isComplete = isTrue && (facts.length > 0 || wantsEvidence)
  const ask = template && { task: { taskId, version }, template, facts, wantsEvidence }
  const preview =
    isComplete && ask
      ? (await api.request(PreviewOutcomeDocument, { input: { taskId, act: 'ASK', ask } })).previewOutcome
      : null
  const wanted: string[] = [...facts, ...(wantsEvidence ? ['evidence'] : [])]
  const problems = { template: isAsked && !isTrue, wanted: isAsked && wanted.length === 0 }
  const status = problems.template || problems.wanted ? 400 : 200
  return data(
    { kind: 'asking' as const, version, templates, template, wanted, preview, problems },
    { status },
  )
}

export async function action(args: ActionFunctionArgs) {
  const { api } = await requireStaff(args)
  const { taskId = '' } = args.params
  const form = await readFormWithLists(args.request, ['template', 'version'], ['wanted'])
  const { template, ...asked } = readAsked(form.template, form.wanted)
  if (!template) throw data(null, { status: 400 })
  const task = { taskId, version: Number(form.version) }
  const { outcome } = await api.request(AskTeacherDocument, { input: { task, template, ...asked } })
  if (outcome.__typename === 'TeacherAsked') {
    const done = wordsIn('en', 'support-task-page').text('ask.done')
    throw await redirectDone(args, `/support/tasks/${encodeURIComponent(taskId)}`, done)
  }
  return data({ ...refusalOf(outcome), template, ...asked }, { status: 409 })
}

type Asked = Pick<ReturnType<typeof readAsked>, 'facts' | 'wantsEvidence'> & {
  template: SupportQuestionTemplate
}

/** What was to be asked, where it was not. */
function askedRows(
  words: ReturnType<typeof useWords<'support-task-page'>>,
  { template, facts, wantsEvidence }: Asked,
): SummaryListRow[] {
  const wanted = [...facts, ...(wantsEvidence ? ['evidence' as const] : [])]
  return [
    { key: words('ask.template'), value: words(`template.${template}`) },
    { key: words('ask.wanted'), value: wanted.map((one) => words.text(`wanted.${one}`)).join(', ') },
  ]
}

/** Asks the teacher by mail: what for, then the mail as it will be, then the button that sends it. */
export default function AskTeacherPage() {
  const opened = useLoaderData<typeof loader>()
  const { taskId = '' } = useParams()
  const refusal = useActionData<typeof action>()
  const { pathname } = useLocation()
  const words = useWords('support-task-page')
  const back = taskPath(taskId)
  // What was chosen stands in the address of the page: going back there keeps it.
  if (refusal) return <Refused {...refusal} back={back} kept={askedRows(words, refusal)} />
  if (opened.kind === 'refused') return <Refused {...opened} back={back} />
  const { problems, preview, templates, template, wanted, version } = opened
  const heading = words('ask.heading')
  const errors = [
    ...(problems.template ? [{ text: words('ask.template.missing'), href: '#template' }] : []),
    ...(problems.wanted ? [{ text: words('ask.wanted.missing'), href: '#wanted' }] : []),
  ]
  return (
    <SupportPage heading={heading} back={back} errors={errors}>
      <Heading>{heading}</Heading>
      <Paragraph>{words('ask.text')}</Paragraph>
      {preview ? (
        <>
          <MailPreview mail={preview.mail ?? null} />
          <SupportForm>
            <input type="hidden" name="version" value={version} />
            <input type="hidden" name="template" value={template ?? ''} />
            {wanted.map((one) => (
              <input key={one} type="hidden" name="wanted" value={one} />
            ))}
            <Button preventDoubleClick>{words('ask.button')}</Button>
          </SupportForm>
        </>
      ) : (
        <form method="get" action={pathname} autoComplete="off" noValidate>
          <input type="hidden" name="step" value="asked" />
          <Radios
            name="template"
            legend={{ text: words('ask.template') }}
            value={template ?? undefined}
            errorMessage={problems.template ? words('ask.template.missing') : undefined}
            items={templates.map((value) => ({ value, text: words(`template.${value}`) }))}
          />
          <Checkboxes
            name="wanted"
            legend={{ text: words('ask.wanted') }}
            values={wanted}
            errorMessage={problems.wanted ? words('ask.wanted.missing') : undefined}
            items={[...FACTS, 'evidence' as const].map((value) => ({
              value,
              text: words(`wanted.${value}`),
            }))}
          />
          <Button preventDoubleClick>{words('ask.continue')}</Button>
        </form>
      )}
    </SupportPage>
  )
}

export { NotShown as ErrorBoundary }
