import { Button, Radios } from '@identity/govuk'
import { Heading, Paragraph } from '@identity/page-frame'
import { data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData, useLocation } from '@remix-run/react'
import { useWords } from '../../../words/words.ts'
import { nameInFull } from '../../parts/name-in-full.ts'
import { withQuery } from '../../parts/query.ts'
import { personPath } from '../../people/person/person-path.ts'
import { requireStaff } from '../../shell/require-staff.ts'
import { SupportPage } from '../../shell/support-page.tsx'
import { returnPath } from '../../shell/support-path.ts'
import { MergeComparison } from '../merge-comparison.tsx'
import { MergeFactValue } from '../merge-fact.tsx'
import { MergeRefused } from '../merge-refused.tsx'
import { accountColumns } from './account-columns.tsx'
import { fieldOf, missingIn, places, readAnswers } from './merge-answers.ts'
import { openPair } from './open-pair.ts'
import { proposalPath } from './proposal-path.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { api } = await requireStaff(args)
  const url = new URL(args.request.url)
  const answers = readAnswers(url.search)
  const pair = await openPair(api, args, answers)
  const nothing: string[] = []
  const back = backOf(args)
  if (pair.kind === 'refused') return data({ pair, back, missing: nothing }, { status: pair.refusal.status })
  const { first, second, preview, isOnlyOne } = pair
  const missing = missingIn({ ...answers, stays: isOnlyOne ?? answers.stays }, preview.differing)
  if (url.searchParams.get('step') !== 'check') return data({ pair, back, missing: nothing })
  if (missing.length > 0) return data({ pair, back, missing }, { status: 400 })
  const pathname = proposalPath(first.id, second.id, '/check')
  throw redirect(withQuery({ pathname, search: url.search }, { step: null }), 303)
}

/** The search or the task that led here, or the page that finds the other account. */
function backOf({ request, params }: LoaderFunctionArgs): string {
  const back = returnPath(request)
  return back === '/support' ? personPath(params.id ?? '', '/merge') : back
}

/** Which of two accounts stays, and what it keeps of each. */
export default function ChooseSidesPage() {
  const { pair, missing, back } = useLoaderData<typeof loader>()
  const { pathname, search } = useLocation()
  const words = useWords('choose-sides')
  if (pair.kind === 'refused') {
    return <MergeRefused act="shown" refusal={pair.refusal} back={back} />
  }
  const { first, preview, isOnlyOne } = pair
  const answers = readAnswers(search)
  const query = new URLSearchParams(search)
  const heading = words('heading', { name: nameInFull(first.name) })
  // The preview names them by what becomes of them.
  const isFirstInto = preview.into.id === first.id
  const sides = {
    first: isFirstInto ? preview.into : preview.from,
    second: isFirstInto ? preview.from : preview.into,
  }
  const errorOf = (field: string) =>
    missing.includes(field) ? words(`missing.${field as 'stays'}`) : undefined
  return (
    <SupportPage
      heading={heading}
      back={back}
      isWide
      errors={missing.map((field) => ({ text: words(`missing.${field as 'stays'}`), href: `#${field}` }))}
    >
      <Heading>{heading}</Heading>
      <MergeComparison
        caption={words.text('caption')}
        columns={accountColumns(words, pair, sides)}
        differing={preview.differing}
      />
      <form method="get" action={pathname} autoComplete="off" noValidate>
        <input type="hidden" name="step" value="check" />
        {['task', 'return'].map((name) => {
          const value = query.get(name)
          return value && <input key={name} type="hidden" name={name} value={value} />
        })}
        {isOnlyOne ? (
          <Paragraph>{words(`locked.${isOnlyOne}`)}</Paragraph>
        ) : (
          <Radios
            name="stays"
            legend={{ text: words('stays'), size: 'm' }}
            hint={words('stays.hint')}
            value={answers.stays ?? undefined}
            errorMessage={errorOf('stays')}
            items={places.map((place) => ({ value: place, text: words(`account.${place}`) }))}
          />
        )}
        {preview.differing.map((fact) => (
          <Radios
            key={fact}
            name={fieldOf[fact]}
            legend={{ text: words(`keep.${fact}`), size: 'm' }}
            hint={fact === 'RECORD' ? words('keep.RECORD.hint') : undefined}
            value={answers.facts[fact]}
            errorMessage={errorOf(fieldOf[fact])}
            items={places.map((place) => ({
              value: place,
              text: words(`of.${place}`, { value: <MergeFactValue fact={fact} of={sides[place]} /> }),
            }))}
          />
        ))}
        <Button preventDoubleClick>{words('continue')}</Button>
      </form>
    </SupportPage>
  )
}
