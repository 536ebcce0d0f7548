import { Button, InsetText, Radios, Textarea } from '@identity/govuk'
import {
  FreeTrnsDocument,
  type GraphqlClient,
  WithheldAmongDocument,
  WithheldTrnsDocument,
  WithholdTrnsDocument,
} from '@identity/graphql-client'
import { Heading, Paragraph } from '@identity/page-frame'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '../../../journeys/question/question-form.ts'
import { useWords, wordsIn } from '../../../words/words.ts'
import { SupportForm } from '../../parts/support-form.tsx'
import { redirectDone } from '../../shell/done.session.ts'
import { requireStaff } from '../../shell/require-staff.ts'
import { SupportPage } from '../../shell/support-page.tsx'
import { linesOf, MOST_TRNS, type TypedLine } from './typed-lines.ts'

const PAGE = '/support/admin/trns'
const ACTS = ['check', 'withhold', 'free'] as const
type Act = (typeof ACTS)[number]

export async function loader(args: LoaderFunctionArgs) {
  const { api } = await requireStaff(args, 'fresh')
  return (await api.request(WithheldTrnsDocument, {})).withheldTrns
}

export async function action(args: ActionFunctionArgs) {
  const { api } = await requireStaff(args)
  const typed = await readForm(args.request, 'trns', 'act')
  const lines = linesOf(typed.trns)
  const act = ACTS.find((one) => one === typed.act)
  const problems = {
    trns: lines.length === 0 ? 'missing.trns' : lines.length > MOST_TRNS ? 'tooMany' : null,
    act: act ? null : 'missing.act',
  } as const
  const refused = { typed, problems, unread: [] as number[], found: null as number[] | null }
  if (problems.trns || !act) return data(refused, { status: 400 })

  const outcome = await ask(api, act, lines)
  switch (outcome.__typename) {
    case 'TrnsUnread':
      return data({ ...refused, unread: linesAt(lines, outcome.places) }, { status: 400 })
    case 'TrnsChecked':
      return data({ ...refused, found: linesAt(lines, outcome.places) })
    case 'TrnsWithheld':
      throw await redirectDone(args, PAGE, wordsIn('en', 'withheld-trns').text('done.withheld', outcome))
    case 'TrnsFreed':
      throw await redirectDone(args, PAGE, wordsIn('en', 'withheld-trns').text('done.freed', outcome))
  }
}

/** The TRNs are posted, and stand in no address. */
async function ask(api: GraphqlClient, act: Act, lines: readonly TypedLine[]) {
  const input = { trns: lines.map(({ text }) => text) }
  if (act === 'check') return (await api.request(WithheldAmongDocument, { input })).outcome
  if (act === 'withhold') return (await api.request(WithholdTrnsDocument, { input })).outcome
  return (await api.request(FreeTrnsDocument, { input })).outcome
}

const linesAt = (lines: readonly TypedLine[], places: readonly number[]) =>
  places.flatMap((place) => lines[place - 1]?.line ?? [])

/** The list of TRNs that leaked: how long it is, which of some TRNs are on it, and what goes on or off. It is never shown as a whole. */
export default function WithheldTrnsPage() {
  const { total } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const words = useWords('withheld-trns')
  const heading = words('heading')
  const { typed, problems, unread = [], found } = answered ?? {}
  const trnsProblem = problems?.trns
    ? words(problems.trns)
    : unread.length > 0
      ? words('unread', { lines: unread.length, first: unread[0] ?? 0 })
      : undefined
  const actProblem = problems?.act ? words(problems.act) : undefined
  const errors = [
    ...(trnsProblem ? [{ text: trnsProblem, href: '#trns' }] : []),
    ...(actProblem ? [{ text: actProblem, href: '#act' }] : []),
  ]
  return (
    <SupportPage heading={heading} back="/support/admin" errors={errors}>
      <Heading>{heading}</Heading>
      <Paragraph>{words('intro', { total })}</Paragraph>
      {found && (
        <InsetText>
          <Paragraph>{words('checked', { count: found.length })}</Paragraph>
          {found.length > 0 && <Paragraph>{words('checked.lines', { lines: found.join(', ') })}</Paragraph>}
        </InsetText>
      )}
      <SupportForm>
        <Textarea
          id="trns"
          name="trns"
          rows={8}
          label={{ text: words('label'), size: 'm' }}
          hint={words('hint')}
          value={typed?.trns ?? ''}
          errorMessage={trnsProblem}
        />
        <Radios
          name="act"
          legend={{ text: words('act'), size: 'm' }}
          items={ACTS.map((value) => ({ value, text: words(`act.${value}`) }))}
          value={typed?.act}
          errorMessage={actProblem}
        />
        <Button preventDoubleClick>{words('button')}</Button>
      </SupportForm>
    </SupportPage>
  )
}
