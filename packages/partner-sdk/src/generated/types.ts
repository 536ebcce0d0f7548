/* Generated from partner.graphql by npm run codegen. */
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A date-time string at UTC, such as 2007-12-03T10:15:30Z, compliant with the `date-time` format outlined in section 5.6 of the RFC 3339 profile of the ISO 8601 standard for representation of dates and times using the Gregorian calendar.This scalar is serialized to a string in ISO 8601 format and parsed from a string in ISO 8601 format. */
  DateTimeISO: { input: string; output: string; }
};

/** The invitation to cancel. */
export type CancelInvitationInput = {
  /** Its id: a UUID. Not null. Scope: as the mutation. */
  id: Scalars['ID']['input'];
  /** Your key for this change, 16 to 255 printable ASCII characters; a UUID does well. The same input under the same key is done once and answered alike for 7 days. Null: the header `Idempotency-Key` has it. Scope: as the mutation. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The outcome of cancelInvitation. Expect outcomes that are not here yet. */
export type CancelInvitationResult = InvitationCancelled | InvitationNotCancelled | { __typename?: "%other" };

/** Whom to invite. */
export type CreateInvitationInput = {
  /** Where to mail the invitation: a whole address of one person. Only the address on the record itself lets the person off the questions that find a record. Null: to the address on the record. Scope: as the mutation. */
  emailAddress?: InputMaybe<Scalars['String']['input']>;
  /** Your key for this change, 16 to 255 printable ASCII characters; a UUID does well. The same input under the same key is done once and answered alike for 7 days. Null: the header `Idempotency-Key` has it. Scope: as the mutation. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The TRN of the record: seven digits, nothing else. Not null. Scope: as the mutation. */
  trn: Scalars['String']['input'];
};

/** The outcome of createInvitation. Expect outcomes that are not here yet. */
export type CreateInvitationResult = InvitationCreated | InvitationRefused | InvitationStands | { __typename?: "%other" };

/** A person who has signed in to your service, as your service may see them. A field for which the token has no scope is null, with an error INSUFFICIENT_SCOPE on its path that names the scopes that open it. There is no field for National Insurance numbers. */
export type Identity = {
  __typename: 'Identity';
  /** When the identity was made: an instant (ISO 8601, UTC). Not null with the scope. Scope: identity:read or user:read or user:write. */
  createdAt: Maybe<Scalars['DateTimeISO']['output']>;
  /** A date, YYYY-MM-DD, as the person gave it. Not null with the scope. Scope: identity.dob:read or user:read or user:write or profile. */
  dateOfBirth: Maybe<Scalars['String']['output']>;
  /** The email address that the person proved with a passcode, as they wrote it. Not null with the scope. Scope: identity.email:read or user:read or user:write or email. */
  emailAddress: Maybe<Scalars['String']['output']>;
  /** When the address was proved and became theirs: an instant (ISO 8601, UTC). Null: before we kept it. Scope: identity.email:read or user:read or user:write or email. */
  emailAddressProvedAt: Maybe<Scalars['DateTimeISO']['output']>;
  /** The official name that the person gave: newer than the verified one where they differ, and not verified. Not null with the scope. Scope: identity.name:read or user:read or user:write or profile. */
  givenName: Maybe<IdentityName>;
  /** A UUID: the same as `sub` in ID tokens. It stays the same for ever, and is never given to another person. Never null. Scope: any. */
  id: Scalars['ID']['output'];
  /** True while an agent keeps the identity out of every service. Not null with the scope. Scope: identity:read or user:read or user:write. */
  isBlocked: Maybe<Scalars['Boolean']['output']>;
  /** A UUID: the same as `id`, when the id that you asked for was merged into this one; replace it where you keep it. Null: it was not. Scope: identity:read or user:read or user:write. */
  mergedInto: Maybe<Scalars['ID']['output']>;
  /** What to call the person. It proves nothing. Null: they gave none. Scope: identity.name:read or user:read or user:write or profile. */
  preferredName: Maybe<IdentityPreferredName>;
  /** Teacher reference number: seven digits, as text. Null unless FOUND. Scope: identity.trn:read or user:read or user:write or trn or dqt:read. */
  trn: Maybe<Scalars['String']['output']>;
  /** Why it stands so. Not null with the scope. Scope: identity.match:read or user:read or user:write or trn or dqt:read. */
  trnLookupReason: Maybe<TrnLookupReason>;
  /** Since when it stands so: an instant (ISO 8601, UTC). Null: since before we kept it. Scope: identity.match:read or user:read or user:write or trn or dqt:read. */
  trnLookupSince: Maybe<Scalars['DateTimeISO']['output']>;
  /** How the search for the teaching record stands, as your service may see it. Not null with the scope. Scope: identity.match:read or user:read or user:write or trn or dqt:read. */
  trnLookupStatus: Maybe<TrnLookupStatus>;
  /** How surely the record is the person’s own. Null unless FOUND. Scope: identity.match:read or user:read or user:write or trn or dqt:read. */
  trnMatchLevel: Maybe<MatchLevel>;
  /** The kinds of identifier that agreed with the record when the person was matched to it; none where an agent linked it. Null: no record is shown, or the link came with a merge. Scope: identity.match:read or user:read or user:write or trn or dqt:read. */
  trnMatchedBy: Maybe<Array<MatchIdentifier>>;
  /** When a fact of it last changed: an instant (ISO 8601, UTC). Not null with the scope. Scope: identity:read or user:read or user:write. */
  updatedAt: Maybe<Scalars['DateTimeISO']['output']>;
  /** The name on the teaching record; where your service may see none, or one that is linked only LOW, the name that an identity check found, if it has the last name that the person gives. Null: neither. Scope: identity.name:read or user:read or user:write or profile. */
  verifiedName: Maybe<IdentityName>;
  /** A whole number that grows with every change. Not null with the scope. Scope: identity:read or user:read or user:write. */
  version: Maybe<Scalars['Int']['output']>;
  /** The visits of the person to your service. Null: they made none, and a wider scope shows them to you. Scope: identity.services:read or user:read or user:write. */
  visit: Maybe<IdentityVisit>;
};

/** That something happened to an identity. What the identity is now is read by `identity`. */
export type IdentityChange = {
  __typename: 'IdentityChange';
  /** Of CHANGED the names of the fields of `Identity` that may be others now, of those that your token opens; else none. Never null. Scope: each name as its field. */
  changed: Array<Scalars['String']['output']>;
  /** The identity as it is now, not as it was at the change. One that was merged leads to the one that stands for it. Null: your service does not see it, or no longer. Scope: identity:read or user:read or user:write. */
  identity: Maybe<Identity>;
  /** The identity that it happened to: a UUID. Of MERGED and UNMERGED the one that went. Never null. Scope: as the list. */
  identityId: Scalars['ID']['output'];
  /** What happened. Never null. Scope: as the list. */
  kind: IdentityChangeKind;
  /** Of MERGED and UNMERGED the identity that it was merged into: a UUID. Null: of every other kind. Scope: as the list. */
  mergedInto: Maybe<Scalars['ID']['output']>;
  /** When it happened: an instant (ISO 8601, UTC). The list is in the order of cursors, not of these. Never null. Scope: as the list. */
  occurredAt: Scalars['DateTimeISO']['output'];
};

/** A page of what happened to the identities that your service sees. */
export type IdentityChangeConnection = {
  __typename: 'IdentityChangeConnection';
  /** The oldest first. Never null. Scope: as the list. */
  edges: Array<IdentityChangeEdge>;
  /** How the feed goes on. `endCursor` is there on an empty page too: keep it, and ask again with it. Never null. Scope: as the list. */
  pageInfo: PageInfo;
};

/** A change, and its place in the feed. */
export type IdentityChangeEdge = {
  __typename: 'IdentityChangeEdge';
  /** Pass it as `after` to go on from here: opaque text, under 200 characters. It is good for 90 days. Never null. Scope: as the list. */
  cursor: Scalars['String']['output'];
  /** The change. Never null. Scope: as the list. */
  node: IdentityChange;
};

/** What happened to an identity. Expect kinds that are not here yet: read the identity then. */
export type IdentityChangeKind =
  /** Something that your token opens may be another than before: `changed` names it. */
  | 'CHANGED'
  /** Another identity stands for it: `mergedInto`. Replace the id where you keep it, and read that one. */
  | 'MERGED'
  /** Your service sees the identity no longer: delete what you keep of it, or keep it by your own rules. */
  | 'REMOVED'
  /** The merge into `mergedInto` was undone: both stand for themselves. Read both. */
  | 'UNMERGED'
  /** Your service sees the identity from here on: the person signed in to it for the first time. */
  | 'VISIBLE'
  | '%future added value';

/** How a service checked who a person is. */
export type IdentityCheckMethod =
  /** A member of staff of yours saw a document and the person. */
  | 'DOCUMENT_IN_PERSON'
  /** A document was checked online, with a likeness of the person. */
  | 'DOCUMENT_ONLINE'
  /** The person proved who they are with GOV.UK One Login. */
  | 'ONE_LOGIN'
  /** Another way that your agreement with us names. */
  | 'OTHER'
  | '%future added value';

/** A page of the identities that your service sees. */
export type IdentityConnection = {
  __typename: 'IdentityConnection';
  /** In the order of ids. Never null. Scope: as the list. */
  edges: Array<IdentityEdge>;
  /** How the list goes on. Never null. Scope: as the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages: a whole number, counted when it is asked for. Not null with the scope. Scope: identities:count. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** An identity, and its place in the list. */
export type IdentityEdge = {
  __typename: 'IdentityEdge';
  /** Pass it as `after` to go on from here: opaque text, under 200 characters. Never null. Scope: as the list. */
  cursor: Scalars['String']['output'];
  /** The identity. Never null. Scope: as the list. */
  node: Identity;
};

/** Which identities to list, by what your service sees of them. Every bound has to hold. */
export type IdentityFilterInput = {
  /** Those whose search stands so. Null: however it stands. Scope: as `trnLookupStatus`. */
  trnLookupStatus?: InputMaybe<TrnLookupStatus>;
  /** Those whose record is linked so surely. Null: however surely. Scope: as `trnMatchLevel`. */
  trnMatchLevel?: InputMaybe<MatchLevel>;
};

/** An official name, who says it, and since when. */
export type IdentityName = {
  __typename: 'IdentityName';
  /** First or given name, as text. Never null. Scope: as the name itself. */
  firstName: Scalars['String']['output'];
  /** Last or family name, as text. Never null, and empty for a person who has one name. Scope: as the name itself. */
  lastName: Scalars['String']['output'];
  /** Middle names, as one text. Null: none. Scope: as the name itself. */
  middleName: Maybe<Scalars['String']['output']>;
  /** Since when it is the name: an instant (ISO 8601, UTC). Never null. Scope: as the name itself. */
  since: Scalars['DateTimeISO']['output'];
  /** Who says it. Never null. Scope: as the name itself. */
  source: NameSource;
};

/** There is no such identity, or your service does not see it; both look the same. */
export type IdentityNotSeen = {
  __typename: 'IdentityNotSeen';
  /** The id that you gave, a UUID or not. Never null. Scope: as the mutation. */
  identityId: Scalars['ID']['output'];
};

/** What to call the person, who says it, and since when. */
export type IdentityPreferredName = {
  __typename: 'IdentityPreferredName';
  /** The name, as text. Never null. Scope: as the name itself. */
  name: Scalars['String']['output'];
  /** Since when it is the name: an instant (ISO 8601, UTC). Null: since before we kept it. Scope: as the name itself. */
  since: Maybe<Scalars['DateTimeISO']['output']>;
  /** Who says it. Never null. Scope: as the name itself. */
  source: NameSource;
};

/** The visits of the person to your service, to all of its clients together. */
export type IdentityVisit = {
  __typename: 'IdentityVisit';
  /** The first sign-in: an instant (ISO 8601, UTC). Never null. Scope: as the visit itself. */
  firstVisitedAt: Scalars['DateTimeISO']['output'];
  /** The latest sign-in: an instant (ISO 8601, UTC). Never null. Scope: as the visit itself. */
  lastVisitedAt: Scalars['DateTimeISO']['output'];
};

/** Your service invited the reader of an address to sign in to it, about one teaching record. */
export type Invitation = {
  __typename: 'Invitation';
  /** When it was made: an instant (ISO 8601, UTC). Never null. Scope: as the invitation. */
  createdAt: Scalars['DateTimeISO']['output'];
  /** When it was accepted or cancelled, or expired: an instant (ISO 8601, UTC). Null: its link still works. Scope: as the invitation. */
  endedAt: Maybe<Scalars['DateTimeISO']['output']>;
  /** When its link stops working if nothing ends it before, 30 days after it was made: an instant (ISO 8601, UTC). Never null. Scope: as the invitation. */
  expiresAt: Scalars['DateTimeISO']['output'];
  /** A UUID. Never null. Scope: as the invitation. */
  id: Scalars['ID']['output'];
  /** The identity that accepted it, from its first sign-in to your service on. Null: it was not accepted, or your service does not see the identity, or not yet. Scope: identity:read or user:read or user:write. */
  identity: Maybe<Identity>;
  /** When the button on the page of its link was first pressed: an instant (ISO 8601, UTC). Null: it was not. Scope: as the invitation. */
  openedAt: Maybe<Scalars['DateTimeISO']['output']>;
  /** How it stands now. Never null. Scope: as the invitation. */
  status: InvitationStatus;
  /** The TRN that you gave: seven digits. Never null. Scope: as the invitation. */
  trn: Scalars['String']['output'];
};

/** The link of the invitation works no more. */
export type InvitationCancelled = {
  __typename: 'InvitationCancelled';
  /** The invitation as it is now, also where the answer is an old one. Never null. Scope: as the mutation. */
  invitation: Invitation;
};

/** A page of the invitations of your service. */
export type InvitationConnection = {
  __typename: 'InvitationConnection';
  /** The newest first. Never null. Scope: as the list. */
  edges: Array<InvitationEdge>;
  /** How the list goes on. Never null. Scope: as the list. */
  pageInfo: PageInfo;
};

/** The invitation was made, and will be mailed. */
export type InvitationCreated = {
  __typename: 'InvitationCreated';
  /** The invitation as it is now, also where the answer is an old one. Never null. Scope: as the mutation. */
  invitation: Invitation;
};

/** An invitation, and its place in the list. */
export type InvitationEdge = {
  __typename: 'InvitationEdge';
  /** Pass it as `after` to go on from here: opaque text, under 200 characters. Never null. Scope: as the list. */
  cursor: Scalars['String']['output'];
  /** The invitation. Never null. Scope: as the list. */
  node: Invitation;
};

/** Which invitations to list. Every bound has to hold. */
export type InvitationFilterInput = {
  /** Those that stand so now. Null: however they stand. Scope: as the list. */
  status?: InputMaybe<InvitationStatus>;
  /** Those about the record with this TRN, as you gave it: seven digits, nothing else. Null: about any record. Scope: as the list. */
  trn?: InputMaybe<Scalars['String']['input']>;
};

/** Nothing was changed. */
export type InvitationNotCancelled = {
  __typename: 'InvitationNotCancelled';
  /** The reason. Never null. Scope: as the mutation. */
  reason: InvitationNotCancelledReason;
};

/** Why an invitation was not cancelled. Expect reasons that are not here yet. */
export type InvitationNotCancelledReason =
  /** It was accepted before. */
  | 'ACCEPTED'
  /** It had expired before. */
  | 'EXPIRED'
  /** There is none with this id, or another service made it. */
  | 'NOT_FOUND'
  | '%future added value';

/** No invitation was made. */
export type InvitationRefused = {
  __typename: 'InvitationRefused';
  /** The reason. Never null. Scope: as the mutation. */
  reason: InvitationRefusedReason;
};

/** Why an invitation was not made. Expect reasons that are not here yet. */
export type InvitationRefusedReason =
  /** No invitation can go out about this record. Why is not said: there may be no such record, it may be closed, have no address of one person, have to be checked by our support team first, or be linked already. */
  | 'NOT_INVITABLE'
  /** Your service is not one for which teaching records are looked for. */
  | 'NO_RECORD_LOOKED_FOR'
  /** An identity that your service sees is linked to this record: the person has no need of an invitation. Only for a token that opens the TRN of identities. */
  | 'RECORD_HELD'
  | '%future added value';

/** Your service has invited this address about this record already, and the link still works. Nothing was mailed again. */
export type InvitationStands = {
  __typename: 'InvitationStands';
  /** The invitation as it is now, also where the answer is an old one. Never null. Scope: as the mutation. */
  invitation: Invitation;
};

/** How an invitation stands. Expect statuses that are not here yet. */
export type InvitationStatus =
  /** A person proved the invited address in a sign-in to your service. The link works no more. */
  | 'ACCEPTED'
  /** Your service took it back. The link works no more. */
  | 'CANCELLED'
  /** It was not accepted within 30 days. The link works no more. */
  | 'EXPIRED'
  /** The button on the page of its link was pressed. Whoever reads the mail can still accept it. */
  | 'OPENED'
  /** It was made, and its link was not used yet. */
  | 'WAITING'
  | '%future added value';

/** What you know of a person. It is kept only where an agent has to look, and shown to no other service. */
export type MatchFactsInput = {
  /** A date, YYYY-MM-DD. Not null. Scope: as the mutation. */
  dateOfBirth: Scalars['String']['input'];
  /** First or given name, as text. Not null. Scope: as the mutation. */
  firstName: Scalars['String']['input'];
  /** Last or family name, as text; empty for a person who has one name. Not null. Scope: as the mutation. */
  lastName: Scalars['String']['input'];
  /** Middle names, as one text. Null: none that you know. Scope: as the mutation. */
  middleName?: InputMaybe<Scalars['String']['input']>;
  /** National Insurance number, two letters, six digits and a letter; spaces make no difference. No operation answers one. Null: you know none. Scope: as the mutation. */
  nationalInsuranceNumber?: InputMaybe<Scalars['String']['input']>;
  /** A last name that they had before, as text. Null: none that you know. Scope: as the mutation. */
  previousLastName?: InputMaybe<Scalars['String']['input']>;
  /** Teacher reference number, seven digits. Null: you know none. Scope: as the mutation. */
  trn?: InputMaybe<Scalars['String']['input']>;
};

/** A kind of fact by which a person is matched to a teaching record. Never the fact. */
export type MatchIdentifier =
  /** The date of birth. */
  | 'DATE_OF_BIRTH'
  /** The proved email address. */
  | 'EMAIL_ADDRESS'
  /** The official name, or a previous one. */
  | 'NAME'
  /** The National Insurance number. */
  | 'NATIONAL_INSURANCE_NUMBER'
  /** Where the person trained. */
  | 'TRAINING_PROVIDER'
  /** The TRN that the person typed. */
  | 'TRN'
  | '%future added value';

/** How surely a teaching record is its holder’s own, least first. */
export type MatchLevel =
  /** Three agree, and one of them is a National Insurance number, a proved email address or a TRN. */
  | 'FIRM'
  /** Any three identifiers agree. */
  | 'LOW'
  /** Three agree, and one of them is a National Insurance number or a proved email address. */
  | 'STRICT'
  | '%future added value';

/** A search for a teaching record that your service asked for. */
export type MatchRequest = {
  __typename: 'MatchRequest';
  /** The identity as it is now, also in an answer that is given again. Null: your service sees it no longer. Scope: identity:read or user:read or user:write. */
  identity: Maybe<Identity>;
  /** The identity that you asked about: a UUID. Never null. Scope: as the operation. */
  identityId: Scalars['ID']['output'];
  /** What you call it, as text. Never null. Scope: as the operation. */
  requestId: Scalars['String']['output'];
  /** When you asked: an instant (ISO 8601, UTC). Never null. Scope: as the operation. */
  requestedAt: Scalars['DateTimeISO']['output'];
  /** How the search stands. Never null. Scope: as the operation. */
  state: MatchRequestState;
};

/** Your service has used this `requestId` for another identity, or with other facts. */
export type MatchRequestIdUsed = {
  __typename: 'MatchRequestIdUsed';
  /** The name that is used, as text. Never null. Scope: as the mutation. */
  requestId: Scalars['String']['output'];
};

/** How a search for a teaching record stands, as your service may see it. */
export type MatchRequestState =
  /** A record is linked. Read it from the identity. */
  | 'FOUND'
  /** An agent looked, and found no record; or the person says that they have none. */
  | 'NOT_FOUND'
  /** An agent looks, or the person can prove more than they did: `trnLookupReason` of the identity says which. A webhook `identity.match-resolved` tells of the end. */
  | 'PENDING'
  | '%future added value';

/** The search was made, or had been made before. */
export type MatchRequested = {
  __typename: 'MatchRequested';
  /** The request. Never null. Scope: as the mutation. */
  request: MatchRequest;
};

/** The person whose token it is. A field for which the token has no scope is null, with an error INSUFFICIENT_SCOPE on its path. */
export type Me = {
  __typename: 'Me';
  /** A date, YYYY-MM-DD. Not null with the scope. Scope: identity.dob:read or user:read or user:write or profile. */
  dateOfBirth: Maybe<Scalars['String']['output']>;
  /** The email address that the person proved. Not null with the scope. Scope: identity.email:read or user:read or user:write or email. */
  emailAddress: Maybe<Scalars['String']['output']>;
  /** Official first name, as text. Not null with the scope. Scope: identity.name:read or user:read or user:write or profile. */
  firstName: Maybe<Scalars['String']['output']>;
  /** A UUID that stays the same for ever: `sub`. Never null. Scope: any. */
  id: Scalars['ID']['output'];
  /** Official last name, as text; empty for a person who has one name. Not null with the scope. Scope: identity.name:read or user:read or user:write or profile. */
  lastName: Maybe<Scalars['String']['output']>;
  /** Official middle names, as one text. Null: none. Scope: identity.name:read or user:read or user:write or profile. */
  middleName: Maybe<Scalars['String']['output']>;
  /** What to call the person, as text. Null: they gave no name for it. Scope: identity.name:read or user:read or user:write or profile. */
  preferredName: Maybe<Scalars['String']['output']>;
  /** Teacher reference number: seven digits, as text. Null unless FOUND. Scope: identity.trn:read or user:read or user:write or trn or dqt:read. */
  trn: Maybe<Scalars['String']['output']>;
  /** How the search for the person’s teaching record stands. PENDING also when one is linked below the match policy of the service. Not null with the scope. Scope: identity.match:read or user:read or user:write or trn or dqt:read. */
  trnLookupStatus: Maybe<TrnLookupStatus>;
  /** How surely the teaching record is the person’s own. Null unless FOUND. Scope: identity.match:read or user:read or user:write or trn or dqt:read. */
  trnMatchLevel: Maybe<MatchLevel>;
};

export type Mutation = {
  __typename: 'Mutation';
  /** Takes back an invitation that your service made. Cancelling it twice is no error. Scope: invitation:write or trn_token:write. Callers: service. */
  cancelInvitation: CancelInvitationResult;
  /** Mails an invitation to sign in to your service, with a link that works for 30 days and is used up when its reader proves the address. No answer holds the link. 60 a minute and 5,000 a day for a client; 3 a day and 6 in 30 days from your service to one mailbox. Scope: invitation:write or trn_token:write. Callers: service. */
  createInvitation: CreateInvitationResult;
  /** Reports what your check of a person’s identity found. It changes nothing that they said, and nothing of their record: where it agrees, it verifies the name that they give, and a record that is missing is looked for once more; where it found another person, an agent looks. The answer is the same. Of several checks the one that was made last counts. 60 calls a minute with those of `requestMatch`, and 5 tries a day about one identity. Scope: details:report or user:write. Callers: service. */
  reportVerifiedDetails: ReportVerifiedDetailsResult;
  /** Looks for the teaching record of an identity that has none, with what you state beside what the person said and proved. What the person said stands; where you state another person, nothing of it is used, and an agent looks. 60 calls a minute, and 5 new requests a day about one identity. Scope: match:request. Callers: service. */
  requestMatch: RequestMatchResult;
  /** Links the teaching record of a TRN to an identity that has none. The last name and the date of birth that the person gave must be on it; it is taken from no holder, and the person is told. 60 calls a minute with those of `requestMatch`, and 5 tries a day about one identity. Scope: trn:write or user:write. Callers: service. */
  setTrn: SetTrnResult;
};


export type MutationCancelInvitationArgs = {
  input: CancelInvitationInput;
};


export type MutationCreateInvitationArgs = {
  input: CreateInvitationInput;
};


export type MutationReportVerifiedDetailsArgs = {
  input: ReportVerifiedDetailsInput;
};


export type MutationRequestMatchArgs = {
  input: RequestMatchInput;
};


export type MutationSetTrnArgs = {
  input: SetTrnInput;
};

/** Who says a name. */
export type NameSource =
  /** A check of the person’s identity that a service made, on the day of `since`. */
  | 'IDENTITY_CHECK'
  /** The person, of themselves. Nothing has verified it. */
  | 'PERSON'
  /** An agent of ours, who saw evidence of it. */
  | 'SUPPORT'
  /** Their teaching record, as it was last read. */
  | 'TEACHING_RECORD'
  | '%future added value';

/** Says if a list continues (Relay cursor connections). */
export type PageInfo = {
  __typename: 'PageInfo';
  /** Pass it as `after` to get the next page. Null: the page is empty. */
  endCursor: Maybe<Scalars['String']['output']>;
  /** True when there is more after this page. Never null. */
  hasNextPage: Scalars['Boolean']['output'];
};

export type Query = {
  __typename: 'Query';
  /** What happened to the identities that have signed in to your service, in one order that loses nothing: a client that follows it from a cursor sees each change once. Of data that your token does not open no change is listed. Kept for 90 days; an older cursor is CURSOR_EXPIRED. Scope: changes:read or user:read or user:write. Callers: service. */
  changes: IdentityChangeConnection;
  /** The cursor after all that has happened until now: opaque text, under 200 characters. Take it, read `identities`, then follow `changes` after it: some changes come that you have seen, and none is missed. Never null. Scope: changes:read or user:read or user:write. Callers: service. */
  changesHead: Scalars['String']['output'];
  /** The identities that your service sees, a page at a time, in the order of their ids; merged ones are left out. An identity that signs in for the first time may land on a page that you have had: to miss none, take `changesHead` first and follow `changes` from it. Scope: identity:read or user:read or user:write. Callers: service. */
  identities: IdentityConnection;
  /** Up to 100 identities by their ids, in the order of the ids. Null in the place of one that is not there, or that your service does not see. Scope: identity:read or user:read or user:write. Callers: service. */
  identitiesByIds: Array<Maybe<Identity>>;
  /** One identity by its id. One that was merged leads to the identity that stands for it now. Null: there is none, or your service does not see it; both look the same. With a person’s token: that person only, by any scope. Scope: identity:read or user:read or user:write. Callers: service, user. */
  identity: Maybe<Identity>;
  /** The identity that proved an email address. Capital letters make no difference; anything else does. Null: there is none, or your service does not see it; both look the same. 60 look-ups a minute. Scope: identity.lookup-email. Callers: service. */
  identityByEmail: Maybe<Identity>;
  /** The identity that holds the teaching record of a TRN, as your service may see the link. Null: there is none, or your service does not see it; both look the same. 60 look-ups a minute. Scope: identity.lookup-trn. Callers: service. */
  identityByTrn: Maybe<Identity>;
  /** An invitation that your service made. One that ended is kept for 90 days. Null: there is none, or another service made it; both look the same. Scope: invitation:write or trn_token:write. Callers: service. */
  invitation: Maybe<Invitation>;
  /** The invitations that your service made, the newest first. Scope: invitation:write or trn_token:write. Callers: service. */
  invitations: InvitationConnection;
  /** A search that your service asked for, as it stands now. Null: there is none of this name, or your service no longer sees the identity. Scope: match:request. Callers: service. */
  matchRequest: Maybe<MatchRequest>;
  /** The person whose token it is: their own data, by the token’s scopes. Never null. Scope: any. Callers: user. */
  me: Me;
};


export type QueryChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type QueryIdentitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<IdentityFilterInput>;
  first?: Scalars['Int']['input'];
};


export type QueryIdentitiesByIdsArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type QueryIdentityArgs = {
  id: Scalars['ID']['input'];
};


export type QueryIdentityByEmailArgs = {
  emailAddress: Scalars['String']['input'];
};


export type QueryIdentityByTrnArgs = {
  trn: Scalars['String']['input'];
};


export type QueryInvitationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryInvitationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InvitationFilterInput>;
  first?: Scalars['Int']['input'];
};


export type QueryMatchRequestArgs = {
  requestId: Scalars['String']['input'];
};

/** What a check of a person’s identity found. */
export type ReportVerifiedDetailsInput = {
  /** When it was checked: an instant (ISO 8601), not in the future. Not null. Scope: as the mutation. */
  checkedAt: Scalars['DateTimeISO']['input'];
  /** A date, YYYY-MM-DD. Not null. Scope: as the mutation. */
  dateOfBirth: Scalars['String']['input'];
  /** First or given name, as the check found it, as text. Not null. Scope: as the mutation. */
  firstName: Scalars['String']['input'];
  /** Your key for this change, 16 to 255 printable ASCII characters; a UUID does well. The same input under the same key is done once and answered alike for 7 days. Null: the header `Idempotency-Key` has it. Scope: as the mutation. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The identity: a UUID. Not null. Scope: as the mutation. */
  identityId: Scalars['ID']['input'];
  /** Last or family name, as text; empty for a person who has one name. Not null. Scope: as the mutation. */
  lastName: Scalars['String']['input'];
  /** How it was checked. Not null. Scope: as the mutation. */
  method: IdentityCheckMethod;
  /** Middle names, as one text. Null: it found none. Scope: as the mutation. */
  middleName?: InputMaybe<Scalars['String']['input']>;
};

/** What came of a report of verified details. Expect members that are not here yet. */
export type ReportVerifiedDetailsResult = IdentityNotSeen | VerifiedDetailsReported | { __typename?: "%other" };

/** A search for the teaching record of a person who has signed in to your service. */
export type RequestMatchInput = {
  /** What you know of its person. Not null. Scope: as the mutation. */
  facts: MatchFactsInput;
  /** Your key for this change, 16 to 255 printable ASCII characters; a UUID does well. The same input under the same key is done once and answered alike for 7 days. Null: the header `Idempotency-Key` has it. Scope: as the mutation. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The identity: a UUID. Not null. Scope: as the mutation. */
  identityId: Scalars['ID']['input'];
  /** What you call this search: 1 to 100 printable ASCII characters without spaces, and nothing of the person in it. Your service uses it once, for ever: the same again with the same facts is the same search. Not null. Scope: as the mutation. */
  requestId: Scalars['String']['input'];
};

/** What came of a request for a match. Expect members that are not here yet. */
export type RequestMatchResult = IdentityNotSeen | MatchRequestIdUsed | MatchRequested | { __typename?: "%other" };

/** A TRN that your service knows to be a person’s. */
export type SetTrnInput = {
  /** Your key for this change, 16 to 255 printable ASCII characters; a UUID does well. The same input under the same key is done once and answered alike for 7 days. Null: the header `Idempotency-Key` has it. Scope: as the mutation. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The identity: a UUID. Not null. Scope: as the mutation. */
  identityId: Scalars['ID']['input'];
  /** Teacher reference number, seven digits. Not null. Scope: as the mutation. */
  trn: Scalars['String']['input'];
};

/** What came of setting a TRN. Expect members that are not here yet. */
export type SetTrnResult = IdentityNotSeen | TrnNotSet | TrnSet | { __typename?: "%other" };

/** Why the search for a teaching record stands as it does. */
export type TrnLookupReason =
  /** FAILED: an agent looked, and found no record. */
  | 'AGENT_FOUND_NONE'
  /** PENDING: an agent searches, or decides on a link. Nothing is wanted of you. */
  | 'AGENT_IS_LOOKING'
  /** PENDING: a record is linked, less surely than your service wants. Send the person to sign in again, and they are asked for more proof. */
  | 'PROOF_NEEDED'
  /** FOUND: the person holds a record. */
  | 'RECORD_LINKED'
  /** NONE: the person says that they have no record, and nothing contradicts it. */
  | 'SAYS_NONE'
  | '%future added value';

/** How the search for a teaching record stands. */
export type TrnLookupStatus =
  /** An agent looked and found nothing. */
  | 'FAILED'
  /** Linked to a teaching record. */
  | 'FOUND'
  /** The person says that they have none, and nothing contradicts it. */
  | 'NONE'
  /** An agent is looking, or the link is not sure enough for the service. */
  | 'PENDING'
  | '%future added value';

/** The TRN was not set, and nothing was changed. */
export type TrnNotSet = {
  __typename: 'TrnNotSet';
  /** The identity: a UUID. Never null. Scope: as the mutation. */
  identityId: Scalars['ID']['output'];
  /** Why. Never null. Scope: as the mutation. */
  reason: TrnRefusal;
};

/** Why a TRN was not set. Expect values that are not here yet. */
export type TrnRefusal =
  /** An agent has blocked the identity. */
  | 'BLOCKED'
  /** The last name or the date of birth that the person gave is not on the record. */
  | 'DIFFERS'
  /** The identity holds another record: our support team decides between the two. */
  | 'HAS_ANOTHER'
  /** Another identity holds the record. An agent looks if both are one person’s. */
  | 'HELD_BY_ANOTHER'
  /** There is no open record of it that may be given to this identity. */
  | 'NOT_FOUND'
  | '%future added value';

/** The identity holds the record of this TRN, from now on or since before. */
export type TrnSet = {
  __typename: 'TrnSet';
  /** The identity: a UUID. Never null. Scope: as the mutation. */
  identityId: Scalars['ID']['output'];
  /** How your service sees it. PENDING: it wants the link surer than a service can make it, and the person can prove more. Never null. Scope: as the mutation. */
  state: MatchRequestState;
};

/** What the check found is kept. Where it found another person, an agent looks. */
export type VerifiedDetailsReported = {
  __typename: 'VerifiedDetailsReported';
  /** The identity: a UUID. Never null. Scope: as the mutation. */
  identityId: Scalars['ID']['output'];
  /** When you reported it: an instant (ISO 8601, UTC). Never null. Scope: as the mutation. */
  reportedAt: Scalars['DateTimeISO']['output'];
};
