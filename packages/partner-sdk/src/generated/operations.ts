/* Generated from partner.graphql by npm run codegen. */

import type * as Types from './types.ts'

export type CancelInvitationResultSelection = { on: {
  InvitationCancelled?: InvitationCancelledSelection
  InvitationNotCancelled?: InvitationNotCancelledSelection
} }

export type CreateInvitationResultSelection = { on: {
  InvitationCreated?: InvitationCreatedSelection
  InvitationRefused?: InvitationRefusedSelection
  InvitationStands?: InvitationStandsSelection
} }

export type IdentitySelection = {
  createdAt?: true
  dateOfBirth?: true
  emailAddress?: true
  emailAddressProvedAt?: true
  givenName?: IdentityNameSelection
  id?: true
  isBlocked?: true
  mergedInto?: true
  preferredName?: IdentityPreferredNameSelection
  trn?: true
  trnLookupReason?: true
  trnLookupSince?: true
  trnLookupStatus?: true
  trnMatchLevel?: true
  trnMatchedBy?: true
  updatedAt?: true
  verifiedName?: IdentityNameSelection
  version?: true
  visit?: IdentityVisitSelection
}

export type IdentityChangeSelection = {
  changed?: true
  identity?: IdentitySelection
  identityId?: true
  kind?: true
  mergedInto?: true
  occurredAt?: true
}

export type IdentityChangeConnectionSelection = {
  edges?: IdentityChangeEdgeSelection
  pageInfo?: PageInfoSelection
}

export type IdentityChangeEdgeSelection = {
  cursor?: true
  node?: IdentityChangeSelection
}

export type IdentityConnectionSelection = {
  edges?: IdentityEdgeSelection
  pageInfo?: PageInfoSelection
  totalCount?: true
}

export type IdentityEdgeSelection = {
  cursor?: true
  node?: IdentitySelection
}

export type IdentityNameSelection = {
  firstName?: true
  lastName?: true
  middleName?: true
  since?: true
  source?: true
}

export type IdentityNotSeenSelection = {
  identityId?: true
}

export type IdentityPreferredNameSelection = {
  name?: true
  since?: true
  source?: true
}

export type IdentityVisitSelection = {
  firstVisitedAt?: true
  lastVisitedAt?: true
}

export type InvitationSelection = {
  createdAt?: true
  endedAt?: true
  expiresAt?: true
  id?: true
  identity?: IdentitySelection
  openedAt?: true
  status?: true
  trn?: true
}

export type InvitationCancelledSelection = {
  invitation?: InvitationSelection
}

export type InvitationConnectionSelection = {
  edges?: InvitationEdgeSelection
  pageInfo?: PageInfoSelection
}

export type InvitationCreatedSelection = {
  invitation?: InvitationSelection
}

export type InvitationEdgeSelection = {
  cursor?: true
  node?: InvitationSelection
}

export type InvitationNotCancelledSelection = {
  reason?: true
}

export type InvitationRefusedSelection = {
  reason?: true
}

export type InvitationStandsSelection = {
  invitation?: InvitationSelection
}

export type MatchRequestSelection = {
  identity?: IdentitySelection
  identityId?: true
  requestId?: true
  requestedAt?: true
  state?: true
}

export type MatchRequestIdUsedSelection = {
  requestId?: true
}

export type MatchRequestedSelection = {
  request?: MatchRequestSelection
}

export type MeSelection = {
  dateOfBirth?: true
  emailAddress?: true
  firstName?: true
  id?: true
  lastName?: true
  middleName?: true
  preferredName?: true
  trn?: true
  trnLookupStatus?: true
  trnMatchLevel?: true
}

export type PageInfoSelection = {
  endCursor?: true
  hasNextPage?: true
}

export type ReportVerifiedDetailsResultSelection = { on: {
  IdentityNotSeen?: IdentityNotSeenSelection
  VerifiedDetailsReported?: VerifiedDetailsReportedSelection
} }

export type RequestMatchResultSelection = { on: {
  IdentityNotSeen?: IdentityNotSeenSelection
  MatchRequestIdUsed?: MatchRequestIdUsedSelection
  MatchRequested?: MatchRequestedSelection
} }

export type SetTrnResultSelection = { on: {
  IdentityNotSeen?: IdentityNotSeenSelection
  TrnNotSet?: TrnNotSetSelection
  TrnSet?: TrnSetSelection
} }

export type TrnNotSetSelection = {
  identityId?: true
  reason?: true
}

export type TrnSetSelection = {
  identityId?: true
  state?: true
}

export type VerifiedDetailsReportedSelection = {
  identityId?: true
  reportedAt?: true
}

type NoArgs = Record<string, never>

/** What each operation takes and answers. */
export type Operations = {
  changes: { args: Types.QueryChangesArgs; result: Types.Query['changes']; selection: IdentityChangeConnectionSelection }
  changesHead: { args: NoArgs; result: Types.Query['changesHead']; selection: true }
  identities: { args: Types.QueryIdentitiesArgs; result: Types.Query['identities']; selection: IdentityConnectionSelection }
  identitiesByIds: { args: Types.QueryIdentitiesByIdsArgs; result: Types.Query['identitiesByIds']; selection: IdentitySelection }
  identity: { args: Types.QueryIdentityArgs; result: Types.Query['identity']; selection: IdentitySelection }
  identityByEmail: { args: Types.QueryIdentityByEmailArgs; result: Types.Query['identityByEmail']; selection: IdentitySelection }
  identityByTrn: { args: Types.QueryIdentityByTrnArgs; result: Types.Query['identityByTrn']; selection: IdentitySelection }
  invitation: { args: Types.QueryInvitationArgs; result: Types.Query['invitation']; selection: InvitationSelection }
  invitations: { args: Types.QueryInvitationsArgs; result: Types.Query['invitations']; selection: InvitationConnectionSelection }
  matchRequest: { args: Types.QueryMatchRequestArgs; result: Types.Query['matchRequest']; selection: MatchRequestSelection }
  me: { args: NoArgs; result: Types.Query['me']; selection: MeSelection }
  cancelInvitation: { args: Types.MutationCancelInvitationArgs; result: Types.Mutation['cancelInvitation']; selection: CancelInvitationResultSelection }
  createInvitation: { args: Types.MutationCreateInvitationArgs; result: Types.Mutation['createInvitation']; selection: CreateInvitationResultSelection }
  reportVerifiedDetails: { args: Types.MutationReportVerifiedDetailsArgs; result: Types.Mutation['reportVerifiedDetails']; selection: ReportVerifiedDetailsResultSelection }
  requestMatch: { args: Types.MutationRequestMatchArgs; result: Types.Mutation['requestMatch']; selection: RequestMatchResultSelection }
  setTrn: { args: Types.MutationSetTrnArgs; result: Types.Mutation['setTrn']; selection: SetTrnResultSelection }
}

/** How each operation is written. `retriedBy`: the field of the input that makes a second call of a mutation the same as the first. */
export const OPERATIONS = {
  changes: { kind: 'query', args: { after: 'String', first: 'Int!' }, retriedBy: null },
  changesHead: { kind: 'query', args: {  }, retriedBy: null },
  identities: { kind: 'query', args: { after: 'String', filter: 'IdentityFilterInput', first: 'Int!' }, retriedBy: null },
  identitiesByIds: { kind: 'query', args: { ids: '[ID!]!' }, retriedBy: null },
  identity: { kind: 'query', args: { id: 'ID!' }, retriedBy: null },
  identityByEmail: { kind: 'query', args: { emailAddress: 'String!' }, retriedBy: null },
  identityByTrn: { kind: 'query', args: { trn: 'String!' }, retriedBy: null },
  invitation: { kind: 'query', args: { id: 'ID!' }, retriedBy: null },
  invitations: { kind: 'query', args: { after: 'String', filter: 'InvitationFilterInput', first: 'Int!' }, retriedBy: null },
  matchRequest: { kind: 'query', args: { requestId: 'String!' }, retriedBy: null },
  me: { kind: 'query', args: {  }, retriedBy: null },
  cancelInvitation: { kind: 'mutation', args: { input: 'CancelInvitationInput!' }, retriedBy: 'idempotencyKey' },
  createInvitation: { kind: 'mutation', args: { input: 'CreateInvitationInput!' }, retriedBy: 'idempotencyKey' },
  reportVerifiedDetails: { kind: 'mutation', args: { input: 'ReportVerifiedDetailsInput!' }, retriedBy: 'idempotencyKey' },
  requestMatch: { kind: 'mutation', args: { input: 'RequestMatchInput!' }, retriedBy: 'idempotencyKey' },
  setTrn: { kind: 'mutation', args: { input: 'SetTrnInput!' }, retriedBy: 'idempotencyKey' },
} as const
