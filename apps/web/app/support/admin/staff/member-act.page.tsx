import { Button, InsetText, Radios, SummaryList } from '@identity/govuk'
import type { StaffChangeRefusal } from '@identity/graphql-client'
import { Bullets, Heading, Link, Paragraph } from '@identity/page-frame'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '../../../journeys/question/question-form.ts'
import { useWords, wordsIn } from '../../../words/words.ts'
import { SupportForm } from '../../parts/support-form.tsx'
import { redirectDone } from '../../shell/done.session.ts'
import { requireStaff } from '../../shell/require-staff.ts'
import { SupportPage } from '../../shell/support-page.tsx'
import { actNamed, type Choice, choicesFor, doMemberAct, type MemberAct } from './member-acts.ts'
import { openMember } from './open-member.ts'

type Args = Pick<LoaderFunctionArgs, 'request' | 'context' | 'params'>

/** What is not undone by a click. */
const WARNED: ReadonlySet<MemberAct> = new Set(['withdraw', 'reset', 'end'])

const pageOf = (id: string) => `/support/admin/staff/${encodeURIComponent(id)}`

/** The member and the act that the address names. */
async function openAct(args: Args) {
  const { api } = await requireStaff(args, 'fresh')
  const act = actNamed(args.params.act)
  if (!act) throw new Response(null, { status: 404 })
  const member = await openMember(api, args.params.id)
  return { api, act, member, choices: choicesFor(act, member) ?? [] }
}

export async function loader(args: LoaderFunctionArgs) {
  const { act, member, choices } = await openAct(args)
  return { act, choices, member: { id: member.id, name: member.name } }
}

export async function action(args: ActionFunctionArgs) {
  const { api, act, member, choices } = await openAct(args)
  const { step, choice: chosen } = await readForm(args.request, 'step', 'choice')
  const choice = choices.find((one) => one === chosen) ?? null
  if (choices.length > 0 && !choice) return data({ kind: 'missing' } as const, { status: 400 })
  if (step !== 'do') return data({ kind: 'check', choice } as const)
  const outcome = await doMemberAct(api, act, member.id, choice ?? '')
  const words = wordsIn('en', 'member-act')
  if (outcome.__typename === 'StaffChangeRefused')
    return data({ kind: 'refused', reason: outcome.reason } as const, { status: 409 })
  const done = outcome.__typename === 'StaffOwnerProposed' ? 'proposed' : `${act}.done`
  throw await redirectDone(args, pageOf(member.id), words.text(done as 'proposed'))
}

/** An act about a member of staff: what it needs to know, then what will happen, then the act. */
export default function MemberActPage() {
  const { act, choices, member } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords('member-act')
  if (answer?.kind === 'refused') return <RefusedAct reason={answer.reason} />
  const choice = answer?.kind === 'check' ? answer.choice : null
  if (choices.length === 0 || choice) return <CheckAct choice={choice} />
  const heading = words(`${act}.heading`, { name: member.name })
  const missing = answer?.kind === 'missing' ? words(`${act as 'role'}.missing`) : undefined
  return (
    <SupportPage
      heading={heading}
      back={pageOf(member.id)}
      errors={missing ? [{ text: missing, href: '#choice' }] : []}
    >
      <Heading>{heading}</Heading>
      <SupportForm>
        <Radios
          name="choice"
          legend={{ text: words(`${act as 'role'}.legend`), size: 'm' }}
          items={choices.map((value) => ({ value, text: words(`choice.${value}`) }))}
          errorMessage={missing}
        />
        <Button preventDoubleClick>{words('continue')}</Button>
      </SupportForm>
      <Cancel />
    </SupportPage>
  )
}

function CheckAct({ choice }: { choice: Choice | null }) {
  const { act, member } = useLoaderData<typeof loader>()
  const words = useWords('member-act')
  const heading = words(`${act}.check`, { name: member.name })
  return (
    <SupportPage heading={heading} back={pageOf(member.id)}>
      <Heading>{heading}</Heading>
      {choice && (
        <SummaryList rows={[{ key: words(`${act as 'role'}.legend`), value: words(`choice.${choice}`) }]} />
      )}
      {act === 'end' ? (
        <Bullets items={(['end.out', 'end.tasks', 'end.name'] as const).map((one) => words(one))} />
      ) : (
        <Paragraph>{words(`${act}.happens`)}</Paragraph>
      )}
      {choice === 'OWNER' && <Paragraph>{words('owner')}</Paragraph>}
      <InsetText>{words(`${act}.mail`)}</InsetText>
      <SupportForm>
        <input type="hidden" name="step" value="do" />
        {choice && <input type="hidden" name="choice" value={choice} />}
        <Button variant={WARNED.has(act) ? 'warning' : undefined} preventDoubleClick>
          {words(`${act}.button`)}
        </Button>
      </SupportForm>
      <Cancel />
    </SupportPage>
  )
}

/** A colleague was faster, or the act makes no sense by now. */
function RefusedAct({ reason }: { reason: StaffChangeRefusal }) {
  const { act, member } = useLoaderData<typeof loader>()
  const words = useWords('member-act')
  const heading = words(`${act}.refused`)
  return (
    <SupportPage heading={heading} back={pageOf(member.id)}>
      <Heading>{heading}</Heading>
      <Paragraph>{words(`refusal.${reason}`)}</Paragraph>
      <Cancel />
    </SupportPage>
  )
}

function Cancel() {
  const { member } = useLoaderData<typeof loader>()
  const words = useWords('member-act')
  return (
    <Paragraph>
      <Link href={pageOf(member.id)}>{words('cancel')}</Link>
    </Paragraph>
  )
}
