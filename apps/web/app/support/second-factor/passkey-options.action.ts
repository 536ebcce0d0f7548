import { BeginPasskeyProofDocument, BeginPasskeyRegistrationDocument } from '@identity/graphql-client'
import type { ActionFunctionArgs } from '@remix-run/node'
import { readForm } from '../../journeys/question/question-form.ts'
import { requireSignedIn } from '../shell/require-staff.ts'

/** What the browser is asked for a passkey with. The script asks for it when its button is pressed, so that the challenge is new. */
export async function action(args: ActionFunctionArgs) {
  const { api } = await requireSignedIn(args)
  const { mode } = await readForm(args.request, 'mode')
  const { outcome } =
    mode === 'add'
      ? await api.request(BeginPasskeyRegistrationDocument, {})
      : await api.request(BeginPasskeyProofDocument, {})
  if (!('options' in outcome)) return new Response(null, { status: 409 })
  return new Response(outcome.options, { headers: { 'Content-Type': 'application/json' } })
}
