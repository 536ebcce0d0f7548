import { Button, Input, InsetText, Radios, SummaryList } from '@identity/govuk'
import { InviteStaffMemberDocument, type StaffInvitationRefusal, StaffRole } from '@identity/graphql-client'
import { Address, Heading, Link, Paragraph } from '@identity/page-frame'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { readChoice, readForm } from '../../../journeys/question/question-form.ts'
import { useWords, wordsIn } from '../../../words/words.ts'
import { SupportForm } from '../../parts/support-form.tsx'
import { redirectDone } from '../../shell/done.session.ts'
import { requireStaff } from '../../shell/require-staff.ts'
import { SupportPage } from '../../shell/support-page.tsx'

const LIST = '/support/admin/staff'

/** A member joins in one of these, and is made an owner later. */
const ROLES = { AGENT: StaffRole.AGENT, LEAD: StaffRole.LEAD }

const FIELDS = ['name', 'emailAddress', 'role'] as const
type Field = (typeof FIELDS)[number]
type Filled = Record<Field, string>
type Problem = Field | StaffInvitationRefusal
type Answer = { kind: 'problem'; filled: Filled; problems: Problem[] } | { kind: 'check'; filled: Filled }

/** The field of the form that a refusal of the API is about. */
const FIELD_OF: Record<StaffInvitationRefusal, Field> = {
  EMAIL_ADDRESS: 'emailAddress',
  MEMBER_ALREADY: 'emailAddress',
  NAME: 'name',
  OWNER: 'role',
}

export async function loader(args: LoaderFunctionArgs) {
  await requireStaff(args, 'fresh')
  return null
}

export async function action(args: ActionFunctionArgs) {
  const { api } = await requireStaff(args)
  const { step, ...filled } = await readForm(args.request, 'step', ...FIELDS)
  const role = readChoice(ROLES, filled.role)
  const missing = FIELDS.filter((field) => (field === 'role' ? !role : !filled[field].trim()))
  if (missing.length > 0 || !role)
    return data<Answer>({ kind: 'problem', filled, problems: missing }, { status: 400 })
  if (step !== 'do') return data<Answer>({ kind: 'check', filled })
  const { name, emailAddress } = filled
  const { outcome } = await api.request(InviteStaffMemberDocument, { input: { name, emailAddress, role } })
  if (outcome.__typename === 'StaffInvitationRefused')
    return data<Answer>({ kind: 'problem', filled, problems: [outcome.reason] }, { status: 400 })
  const words = wordsIn('en', 'invite-staff-member')
  throw await redirectDone(args, `${LIST}/${outcome.memberId}`, words.text('done'))
}

/** Invites a member of staff: whom and to which role, then what will happen, then the mail. */
export default function InviteStaffMemberPage() {
  const answer = useActionData<typeof action>()
  return answer?.kind === 'check' ? <CheckInvitation filled={answer.filled} /> : <InvitationForm />
}

function InvitationForm() {
  const answer = useActionData<typeof action>()
  const words = useWords('invite-staff-member')
  const heading = words('heading')
  const problems = (answer?.kind === 'problem' ? answer.problems : []).map((problem) => ({
    field: problem in FIELD_OF ? FIELD_OF[problem as StaffInvitationRefusal] : (problem as Field),
    text: words(`problem.${problem}`),
  }))
  const errorOf = (field: Field) => problems.find((problem) => problem.field === field)?.text
  return (
    <SupportPage
      heading={heading}
      back={LIST}
      errors={problems.map(({ field, text }) => ({ text, href: `#${field}` }))}
    >
      <Heading>{heading}</Heading>
      <SupportForm>
        <Input
          id="name"
          name="name"
          label={{ text: words('name') }}
          value={answer?.filled.name ?? ''}
          errorMessage={errorOf('name')}
          spellCheck={false}
          autocomplete="off"
        />
        <Input
          id="emailAddress"
          name="emailAddress"
          type="email"
          label={{ text: words('emailAddress') }}
          hint={words('emailAddress.hint')}
          value={answer?.filled.emailAddress ?? ''}
          errorMessage={errorOf('emailAddress')}
          spellCheck={false}
          autocomplete="off"
        />
        <Radios
          name="role"
          legend={{ text: words('role'), size: 'm' }}
          hint={words('role.hint')}
          items={Object.values(ROLES).map((value) => ({
            value,
            text: words(`role.${value}`),
            hint: words(`role.${value}.hint`),
          }))}
          value={answer?.filled.role}
          errorMessage={errorOf('role')}
        />
        <Button preventDoubleClick>{words('continue')}</Button>
      </SupportForm>
      <Cancel />
    </SupportPage>
  )
}

function CheckInvitation({ filled }: { filled: Filled }) {
  const words = useWords('invite-staff-member')
  const heading = words('check')
  return (
    <SupportPage heading={heading} back={LIST}>
      <Heading>{heading}</Heading>
      <SummaryList
        rows={[
          { key: words('name'), value: filled.name },
          { key: words('emailAddress'), value: <Address>{filled.emailAddress}</Address> },
          { key: words('role'), value: words(`role.${filled.role as 'AGENT' | 'LEAD'}`) },
        ]}
      />
      <InsetText>{words('mail')}</InsetText>
      <SupportForm>
        <input type="hidden" name="step" value="do" />
        {FIELDS.map((field) => (
          <input key={field} type="hidden" name={field} value={filled[field]} />
        ))}
        <Button preventDoubleClick>{words('button')}</Button>
      </SupportForm>
      <Cancel />
    </SupportPage>
  )
}

function Cancel() {
  const words = useWords('invite-staff-member')
  return (
    <Paragraph>
      <Link href={LIST}>{words('cancel')}</Link>
    </Paragraph>
  )
}
