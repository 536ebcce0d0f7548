import { Button, Radios, Textarea } from '@identity/govuk'
import {
  type NoticePlace,
  PutUpNoticeDocument,
  SwitchesDocument,
  TakeDownNoticeDocument,
} from '@identity/graphql-client'
import { Heading } from '@identity/page-frame'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '../../../journeys/question/question-form.ts'
import { useWords, wordsIn } from '../../../words/words.ts'
import { SupportForm } from '../../parts/support-form.tsx'
import { redirectDone } from '../../shell/done.session.ts'
import { requireStaff } from '../../shell/require-staff.ts'
import { SupportPage } from '../../shell/support-page.tsx'

const BACK = '/support/admin/switches'
const PLACES: NoticePlace[] = ['TEACHER_PAGES', 'SUPPORT_PAGES']
const HOUR_MS = 60 * 60_000
/** Hours from now. Times are chosen and not typed: a notice is for the next hours or days. */
const STARTS = ['0', '1', '12', '24'] as const
const LASTS = ['1', '4', '24', '72', '168'] as const

function placeOf(text: string | undefined): NoticePlace {
  const place = PLACES.find((one) => one.toLowerCase() === text)
  if (!place) throw new Response(null, { status: 404 })
  return place
}

export async function loader(args: LoaderFunctionArgs) {
  const { api } = await requireStaff(args, 'fresh')
  const place = placeOf(args.params.place)
  const { switches } = await api.request(SwitchesDocument, {})
  return { place, text: switches.notices.find((one) => one.place === place)?.text ?? null }
}

export async function action(args: ActionFunctionArgs) {
  const { api } = await requireStaff(args)
  const place = placeOf(args.params.place)
  const words = wordsIn('en', 'switches')
  const { intent, text, starts, lasts } = await readForm(args.request, 'intent', 'text', 'starts', 'lasts')
  if (intent === 'remove') {
    await api.request(TakeDownNoticeDocument, { place })
    throw await redirectDone(args, BACK, words.text('notice.removed'))
  }
  const hours = (values: readonly string[], typed: string) =>
    Number(values.includes(typed) ? typed : values[0])
  const from = Date.now() + hours(STARTS, starts) * HOUR_MS
  const to = from + hours(LASTS, lasts) * HOUR_MS
  const times = { startsAt: new Date(from).toISOString(), endsAt: new Date(to).toISOString() }
  const { outcome } = await api.request(PutUpNoticeDocument, {
    input: { place, text: text.slice(0, 1000), ...times },
  })
  if (outcome.__typename === 'NoticePutUp') throw await redirectDone(args, BACK, words.text('notice.done'))
  return data({ problem: outcome.problem, text, starts, lasts }, { status: 400 })
}

/** Puts a notice up on the pages of a place, or takes it down. */
export default function NoticePage() {
  const { place, text } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const words = useWords('switches')
  const heading = words('notice.heading', { place })
  const problem = refused && words(`problem.${refused.problem}`)
  return (
    <SupportPage heading={heading} back={BACK} errors={problem ? [{ text: problem, href: '#text' }] : []}>
      <Heading>{heading}</Heading>
      <SupportForm>
        <Textarea
          id="text"
          name="text"
          rows={3}
          label={{ text: words('notice.text'), size: 'm' }}
          hint={words('notice.hint', { place })}
          value={refused?.text ?? text ?? ''}
          errorMessage={problem}
        />
        <Radios
          name="starts"
          legend={{ text: words('notice.starts'), size: 'm' }}
          items={STARTS.map((value) => ({ value, text: words('notice.in', { hours: Number(value) }) }))}
          value={refused?.starts ?? STARTS[0]}
        />
        <Radios
          name="lasts"
          legend={{ text: words('notice.lasts'), size: 'm' }}
          items={LASTS.map((value) => ({ value, text: words('notice.for', { hours: Number(value) }) }))}
          value={refused?.lasts ?? LASTS[0]}
        />
        <Button preventDoubleClick>{words('notice.button')}</Button>
      </SupportForm>
      {text && (
        <SupportForm>
          <Button name="intent" value="remove" variant="secondary" preventDoubleClick>
            {words('notice.remove')}
          </Button>
        </SupportForm>
      )}
    </SupportPage>
  )
}
