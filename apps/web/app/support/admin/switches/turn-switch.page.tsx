import { Button, Radios, WarningText } from '@identity/govuk'
import { SwitchesDocument, type SwitchName, TurnSwitchDocument } from '@identity/graphql-client'
import { Heading, Paragraph } from '@identity/page-frame'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '../../../journeys/question/question-form.ts'
import { useWords, wordsIn } from '../../../words/words.ts'
import { SupportForm } from '../../parts/support-form.tsx'
import { redirectDone } from '../../shell/done.session.ts'
import { requireStaff } from '../../shell/require-staff.ts'
import { SupportPage } from '../../shell/support-page.tsx'

const BACK = '/support/admin/switches'
const NAMES: SwitchName[] = ['SENDING', 'MATCHING', 'SIGN_UP']
const REASONS = ['INCIDENT', 'MAINTENANCE', 'SECURITY', 'TEST'] as const
const MINUTES = ['60', '240', '1440', ''] as const

function nameOf(text: string | undefined): SwitchName {
  const name = NAMES.find((one) => one.toLowerCase() === text)
  if (!name) throw new Response(null, { status: 404 })
  return name
}

export async function loader(args: LoaderFunctionArgs) {
  const { api } = await requireStaff(args, 'fresh')
  const name = nameOf(args.params.name)
  const { switches } = await api.request(SwitchesDocument, {})
  return { name, isOn: switches.switches.find((one) => one.name === name)?.isOn ?? true }
}

export async function action(args: ActionFunctionArgs) {
  const { api } = await requireStaff(args)
  const name = nameOf(args.params.name)
  const filled = await readForm(args.request, 'to', 'reason', 'minutes')
  const isOn = filled.to === 'on'
  const reason = isOn ? 'OVER' : REASONS.find((one) => one === filled.reason)
  const chosen = MINUTES.find((one) => one === filled.minutes)
  if (!reason) return data({ isReasonMissing: true, minutes: filled.minutes }, { status: 400 })
  const minutes = isOn || !chosen ? null : Number(chosen)
  await api.request(TurnSwitchDocument, { input: { name, isOn, reason, minutes } })
  throw await redirectDone(args, BACK, wordsIn('en', 'switches').text(isOn ? 'done.on' : 'done.off'))
}

/** Turns one switch to the other side. */
export default function TurnSwitchPage() {
  const { name, isOn } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const words = useWords('switches')
  const what = words.text(`switch.${name}`)
  const heading = words('turn.heading', { what, isOn: isOn ? 'off' : 'on' })
  const missing = refused && words('missing.reason')
  return (
    <SupportPage heading={heading} back={BACK} errors={missing ? [{ text: missing, href: '#reason' }] : []}>
      <Heading>{heading}</Heading>
      {isOn ? (
        <WarningText>{words(`off.${name}`)}</WarningText>
      ) : (
        <Paragraph>{words(`on.${name}`)}</Paragraph>
      )}
      <SupportForm>
        <input type="hidden" name="to" value={isOn ? 'off' : 'on'} />
        {isOn && (
          <>
            <Radios
              name="reason"
              legend={{ text: words('reason'), size: 'm' }}
              items={REASONS.map((value) => ({ value, text: words(`reason.${value}`) }))}
              errorMessage={missing}
            />
            <Radios
              name="minutes"
              legend={{ text: words('minutes'), size: 'm' }}
              items={MINUTES.map((value) => ({ value, text: words(`minutes.${value || 'none'}`) }))}
              value={refused?.minutes ?? '60'}
            />
          </>
        )}
        <Button variant={isOn ? 'warning' : undefined} preventDoubleClick>
          {words('turn.button', { isOn: isOn ? 'off' : 'on' })}
        </Button>
      </SupportForm>
    </SupportPage>
  )
}
