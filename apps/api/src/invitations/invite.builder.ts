import { randomUUID } from 'node:crypto'
import { aMachine, ask } from '../partners/partner.fixture.ts'
import { aJourney } from '../testing/a-journey.ts'
import { aLastName, type World } from '../testing/a-world.ts'

export const INVITES = ['invitation:write', 'identity:read', 'identity.trn:read']

const invitationFields = 'id trn status createdAt expiresAt openedAt endedAt identity { id trn }'

export type ShownInvitation = {
  id: string
  trn: string
  status: string
  createdAt: string
  expiresAt: string
  openedAt: string | null
  endedAt: string | null
  identity: { id: string; trn: string | null } | null
}
type Outcome = { __typename: string; invitation?: ShownInvitation; reason?: string }

let lastTrn = 3_100_000
export function aTrn(): string {
  lastTrn += 1
  return String(lastTrn)
}

type Asked = { trn: string; emailAddress?: string | null; idempotencyKey?: string }

/** A service that invites, by its machine. */
export function anInviter(world: World, { clientId = 'register-for-npq', scopes = INVITES } = {}) {
  const caller = aMachine(clientId, ...scopes)
  const answerOf = async (source: string, variables: Record<string, unknown>) => {
    const { data, errors } = await ask(world, caller, source, variables)
    if (errors?.[0]) throw errors[0]
    return data?.answer as unknown
  }
  return {
    create: (input: Asked) =>
      answerOf(
        `mutation ($input: CreateInvitationInput!) { answer: createInvitation(input: $input) { __typename
          ... on InvitationCreated { invitation { ${invitationFields} } }
          ... on InvitationStands { invitation { ${invitationFields} } }
          ... on InvitationRefused { reason } } }`,
        { input: { idempotencyKey: randomUUID(), ...input } },
      ) as Promise<Outcome>,
    cancel: (id: string, idempotencyKey: string = randomUUID()) =>
      answerOf(
        `mutation ($input: CancelInvitationInput!) { answer: cancelInvitation(input: $input) { __typename
          ... on InvitationCancelled { invitation { ${invitationFields} } }
          ... on InvitationNotCancelled { reason } } }`,
        { input: { id, idempotencyKey } },
      ) as Promise<Outcome>,
    show: (id: string) =>
      answerOf(`query ($id: ID!) { answer: invitation(id: $id) { ${invitationFields} } }`, {
        id,
      }) as Promise<ShownInvitation | null>,
    list: (
      page: {
        first?: number
        after?: string | null
        filter?: { status?: string | null; trn?: string | null } | null
      } = {},
    ) =>
      answerOf(
        `query ($first: Int! = 25, $after: String, $filter: InvitationFilterInput) {
          answer: invitations(first: $first, after: $after, filter: $filter) {
          edges { cursor node { id status } } pageInfo { hasNextPage endCursor } } }`,
        page,
      ) as Promise<{
        edges: { node: { id: string; status: string } }[]
        pageInfo: { hasNextPage: boolean; endCursor: string | null }
      }>,
  }
}

/** The tokens of the links in the mails that wait, with whom they go to. */
export async function deliverInvitations(world: World) {
  return (await world.deliverMails()).flatMap(({ to, personalisation }) =>
    personalisation.invitation_link
      ? [{ to, token: new URL(personalisation.invitation_link).searchParams.get('token') ?? '' }]
      : [],
  )
}

export async function open(world: World, token: string) {
  const { answer } = await world.run<{
    answer: { __typename: string; reason?: string; serviceUrl?: string }
  }>(
    'web',
    `mutation ($input: OpenInvitationInput!) { answer: openInvitation(input: $input) { __typename
      ... on InvitationOpened { serviceName serviceUrl } ... on InvitationNotUsable { reason } } }`,
    { input: { token } },
  )
  return answer
}

type About = { email?: string | null; to?: string | null; clientId?: string; scopes?: string[] }

/** A record, and the invitation about it that its service has mailed. */
export async function anInvitation(world: World, { email, to = null, clientId, scopes }: About = {}) {
  const trn = aTrn()
  const address = email === undefined ? `on.record.${trn}@example.com` : email
  const lastName = aLastName(trn)
  await world.teachingRecords({ trn, email: address, lastName })
  const inviter = anInviter(world, { ...(clientId && { clientId }), ...(scopes && { scopes }) })
  const { invitation } = await inviter.create({ trn, emailAddress: to })
  if (!invitation) throw new Error('the invitation was made')
  const mails = await deliverInvitations(world)
  const token = mails.find((mail) => mail.to === (to ?? address))?.token ?? ''
  return { trn, lastName, address: to ?? address ?? '', id: invitation.id, token, inviter }
}

/** A journey that a browser begins after it opened an invitation. */
export async function anInvitedJourney(world: World, token: string, clientId?: string) {
  await open(world, token)
  return aJourney(world, { invitationToken: token, ...(clientId && { clientId }) })
}
