/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** The person whom an act is about: by a task, which the act closes, or without one by their identity. */
export type AboutInput = {
  /** The identity. Left out: that of the task. */
  identityId?: string | null | undefined;
  /** The task, as the caller saw it. */
  task?: SeenTaskInput | null | undefined;
};

/** The link of an invitation, and the sign-in that its reader came by. */
export type AcceptStaffInvitationInput = {
  /** As for `openStaffSession`. */
  sid: string;
  /** `token` of the link. */
  token: string;
};

/** A new client of a service. */
export type AddClientInput = {
  /** Its client_id, for good. */
  id: string;
  /** The service. */
  serviceId: string;
  /** Its settings. */
  settings: ClientSettingsInput;
};

/** The journey that goes back to the questions. */
export type AddFactsInput = {
  /** The journey. */
  journey: JourneyKeyInput;
};

/** A new service. */
export type AddServiceInput = {
  /** Its id, for good. */
  id: string;
  /** Its settings. */
  settings: ServiceSettingsInput;
};

/** A new endpoint of a client. */
export type AddWebhookEndpointInput = {
  /** The client. */
  clientId: string;
  /** The id that it gets: a UUID of the caller’s. Sent twice, it is added once. */
  endpointId: string;
  /** Its settings. */
  settings: WebhookSettingsInput;
};

/** How a fact that a person gave compares with the record, by the rules of matching. NEARLY: a slip, or another form of a name. FORMER_NAME: it agrees with a name that one of the two had before. NOT_GIVEN: by the person. NOT_RECORDED: the record has none. */
export const Agreement = {
  AGREES: 'AGREES',
  DIFFERS: 'DIFFERS',
  FORMER_NAME: 'FORMER_NAME',
  NEARLY: 'NEARLY',
  NOT_GIVEN: 'NOT_GIVEN',
  NOT_RECORDED: 'NOT_RECORDED'
} as const;

export type Agreement = typeof Agreement[keyof typeof Agreement];
/** A date of birth, as typed. */
export type AnswerDateOfBirthInput = {
  /** 1 to 31. */
  day: string;
  /** The journey. */
  journey: JourneyKeyInput;
  /** 1 to 12, or a month by name. */
  month: string;
  /** Four digits. */
  year: string;
};

/** The part of an answer that a problem is about. */
export const AnswerField = {
  AWARDED_BY_PROVIDER: 'AWARDED_BY_PROVIDER',
  DATE_OF_BIRTH: 'DATE_OF_BIRTH',
  DATE_OF_BIRTH_DAY: 'DATE_OF_BIRTH_DAY',
  DATE_OF_BIRTH_MONTH: 'DATE_OF_BIRTH_MONTH',
  DATE_OF_BIRTH_YEAR: 'DATE_OF_BIRTH_YEAR',
  EMAIL_ADDRESS: 'EMAIL_ADDRESS',
  EMAIL_CHOICE: 'EMAIL_CHOICE',
  FIRST_NAME: 'FIRST_NAME',
  HAS_NATIONAL_INSURANCE_NUMBER: 'HAS_NATIONAL_INSURANCE_NUMBER',
  HAS_QTS: 'HAS_QTS',
  HELP_REASON: 'HELP_REASON',
  LAST_NAME: 'LAST_NAME',
  MIDDLE_NAME: 'MIDDLE_NAME',
  NAME_CHANGE: 'NAME_CHANGE',
  NATIONAL_INSURANCE_NUMBER: 'NATIONAL_INSURANCE_NUMBER',
  PREFERRED_NAME: 'PREFERRED_NAME',
  PREVIOUS_FIRST_NAME: 'PREVIOUS_FIRST_NAME',
  PREVIOUS_LAST_NAME: 'PREVIOUS_LAST_NAME',
  TRAINING_PROVIDER: 'TRAINING_PROVIDER',
  TRN: 'TRN',
  TRN_KNOWLEDGE: 'TRN_KNOWLEDGE'
} as const;

export type AnswerField = typeof AnswerField[keyof typeof AnswerField];
/** The official name, as typed. */
export type AnswerNameInput = {
  /** First name. */
  firstName: string;
  /** The person has one name only, the first; the last name is then kept empty. */
  hasOneName?: boolean;
  /** The journey. */
  journey: JourneyKeyInput;
  /** Last name. */
  lastName: string;
  /** Middle names; empty for none. */
  middleName: string;
};

/** A National Insurance number, as typed. */
export type AnswerNationalInsuranceNumberInput = {
  /** False: the person has none or does not know it. Null: nothing was chosen. */
  hasNationalInsuranceNumber?: boolean | null | undefined;
  /** The journey. */
  journey: JourneyKeyInput;
  /** Empty keeps the number given before. */
  nationalInsuranceNumber: string;
};

/** The preferred name, as typed or chosen. */
export type AnswerPreferredNameInput = {
  /** The journey. */
  journey: JourneyKeyInput;
  /** The whole name. */
  preferredName: string;
};

/** A change of name, as typed. */
export type AnswerPreviousNameInput = {
  /** First name before; may be empty. */
  firstName: string;
  /** The journey. */
  journey: JourneyKeyInput;
  /** Last name before; may be empty. */
  lastName: string;
  /** Null: nothing was chosen. */
  nameChange?: NameChange | null | undefined;
};

/** The problem with an answer. CHARACTERS: characters that no screen can show. ACCENTS: letters other than a to z before the @ of an address, to which we cannot send mail. FULL_STOP_AT_AN_END: a full stop that begins or ends what stands before the @. TOO_LONG_BEFORE_AT: more than 64 characters there. LOOKS_LIKE_A_LINK: an address or a telephone number in place of a name. YEAR_DIGITS: the year is not four digits. TOO_LONG_AGO: before 1900. TOO_YOUNG: under 16 today. ADMINISTRATIVE: an administrative number in place of a National Insurance number, which cannot be used. TEMPORARY_REFERENCE: a temporary reference of HMRC, neither a National Insurance number nor a TRN. LETTERS_FOR_DIGITS: an O for a zero, an I or L for a one. SHARED_MAILBOX: a role mailbox such as office@, which several people read or hand on. TAKEN: the address became another identity’s in the meantime. */
export const AnswerProblemReason = {
  ACCENTS: 'ACCENTS',
  ADMINISTRATIVE: 'ADMINISTRATIVE',
  CHARACTERS: 'CHARACTERS',
  FULL_STOP_AT_AN_END: 'FULL_STOP_AT_AN_END',
  IN_THE_FUTURE: 'IN_THE_FUTURE',
  LETTERS_FOR_DIGITS: 'LETTERS_FOR_DIGITS',
  LOOKS_LIKE_A_LINK: 'LOOKS_LIKE_A_LINK',
  MALFORMED: 'MALFORMED',
  MISSING: 'MISSING',
  NOT_A_REAL_DATE: 'NOT_A_REAL_DATE',
  NOT_ON_THE_LIST: 'NOT_ON_THE_LIST',
  SHARED_MAILBOX: 'SHARED_MAILBOX',
  TAKEN: 'TAKEN',
  TEMPORARY_REFERENCE: 'TEMPORARY_REFERENCE',
  TOO_LONG: 'TOO_LONG',
  TOO_LONG_AGO: 'TOO_LONG_AGO',
  TOO_LONG_BEFORE_AT: 'TOO_LONG_BEFORE_AT',
  TOO_YOUNG: 'TOO_YOUNG',
  YEAR_DIGITS: 'YEAR_DIGITS'
} as const;

export type AnswerProblemReason = typeof AnswerProblemReason[keyof typeof AnswerProblemReason];
/** Qualified teacher status. */
export type AnswerQtsInput = {
  /** Null: nothing was chosen. */
  hasQts?: boolean | null | undefined;
  /** The journey. */
  journey: JourneyKeyInput;
};

/** The answer of a teacher, by the link in a mail of our support team. */
export type AnswerSupportQuestionInput = {
  /** What the teacher says: up to 4,000 characters. */
  text: string;
  /** The token of the link. */
  token: string;
};

/** A training provider. */
export type AnswerTrainingProviderInput = {
  /** False: QTS was awarded another way. Null: nothing was chosen. */
  awardedByProvider?: boolean | null | undefined;
  /** The journey. */
  journey: JourneyKeyInput;
  /** The typed text, where no provider was chosen. The name of a provider on the list counts as that provider; any other text, or none, is accepted too. */
  name?: string;
  /** The chosen provider; empty when none was chosen. See trainingProviders. */
  ukprn: string;
};

/** A teacher reference number, as typed. */
export type AnswerTrnInput = {
  /** The journey. */
  journey: JourneyKeyInput;
  /** Null: nothing was chosen. */
  knowledge?: TrnKnowledge | null | undefined;
  /** Seven digits; RP, slash and spaces do not matter. Read only for KNOWN. */
  trn: string;
};

/** A proposed address to approve. */
export type ApproveEmailChangeInput = {
  /** The person. */
  person: SeenPersonInput;
};

/** The reason that the address cannot be proved. */
export type AskForHelpInput = {
  /** The journey. */
  journey: JourneyKeyInput;
  /** Null: nothing was chosen. */
  reason?: HelpReason | null | undefined;
};

/** A question for a teacher. */
export type AskTeacherInput = {
  /** The facts that are wanted. */
  facts: Array<WantedFact>;
  /** The task that needs the answer. */
  task: SeenTaskInput;
  /** Why we ask. */
  template: SupportQuestionTemplate;
  /** True when a scan or photo of a document is wanted. */
  wantsEvidence: boolean;
};

/** Tasks of one page, and who has them from now on. */
export type AssignTasksInput = {
  /** The member of staff: the caller, or for a lead a colleague. */
  assigneeId: string;
  /** The tasks: 25 at most. */
  taskIds: Array<string>;
};

/** LEAD_NEEDED: only a lead gives tasks to others. NOT_ON_THE_DESK: no agent or lead has this id, or they have left. OWN_IDENTITY: the task is about the identity of that colleague. */
export const AssigneeProblem = {
  LEAD_NEEDED: 'LEAD_NEEDED',
  NOT_ON_THE_DESK: 'NOT_ON_THE_DESK',
  OWN_IDENTITY: 'OWN_IDENTITY'
} as const;

export type AssigneeProblem = typeof AssigneeProblem[keyof typeof AssigneeProblem];
/** The journey that begins the questions. */
export type BeginQuestionsInput = {
  /** The journey. */
  journey: JourneyKeyInput;
};

/** Why a date of birth changes. */
export const BirthChangeReason = {
  CORRECTING_AN_ERROR: 'CORRECTING_AN_ERROR',
  DATA_LOSS: 'DATA_LOSS',
  NEW_INFORMATION: 'NEW_INFORMATION'
} as const;

export type BirthChangeReason = typeof BirthChangeReason[keyof typeof BirthChangeReason];
/** What staff accept as evidence of a date of birth. */
export const BirthEvidence = {
  BIRTH_CERTIFICATE: 'BIRTH_CERTIFICATE',
  DRIVING_LICENCE: 'DRIVING_LICENCE',
  PASSPORT: 'PASSPORT'
} as const;

export type BirthEvidence = typeof BirthEvidence[keyof typeof BirthEvidence];
/** Other settings for a client, as it was when it was shown. */
export type ChangeClientInput = {
  /** The client. */
  id: string;
  /** Its settings. */
  settings: ClientSettingsInput;
  /** The version that was shown. */
  version: string;
};

/** Where a client is to stand. */
export type ChangeClientStandingInput = {
  /** What is to happen to it. */
  change: ClientStandingChange;
  /** The client. */
  clientId: string;
};

/** Another date of birth, as it was typed. */
export type ChangeDateOfBirthInput = {
  /** 1 to 31. */
  day: string;
  /** The evidence that was seen. */
  evidence: BirthEvidence;
  /** 1 to 12, or a month by name. */
  month: string;
  /** The person. */
  person: SeenPersonInput;
  /** Why it changes. */
  reason: BirthChangeReason;
  /** Four digits. */
  year: string;
};

/** Another official name, as it was typed. */
export type ChangeOfficialNameInput = {
  /** The evidence that was seen. */
  evidence: NameEvidence;
  /** First name. */
  firstName: string;
  /** The person has one name only, the first. */
  hasOneName?: boolean;
  /** Last name. */
  lastName: string;
  /** Middle names; empty for none. */
  middleName: string;
  /** The person. */
  person: SeenPersonInput;
  /** Why it changes. */
  reason: NameChangeReason;
};

/** Other settings for a service, as it was when it was shown. */
export type ChangeServiceInput = {
  /** Its id, for good. */
  id: string;
  /** Its settings. */
  settings: ServiceSettingsInput;
  /** The version that was shown. */
  version: string;
};

/** Another role for a member of staff. */
export type ChangeStaffRoleInput = {
  /** The member. */
  memberId: string;
  /** The role. */
  role: StaffRole;
};

/** Other settings for an endpoint, as it was when it was shown. */
export type ChangeWebhookEndpointInput = {
  /** The endpoint. */
  endpointId: string;
  /** Its settings. */
  settings: WebhookSettingsInput;
  /** The version that was shown. */
  version: string;
};

/** Where an endpoint is to stand. */
export type ChangeWebhookStandingInput = {
  /** What is to happen to it. */
  change: WebhookStandingChange;
  /** The endpoint. */
  endpointId: string;
};

/** The address to sign in with. */
export type ChooseEmailInput = {
  /** Null: nothing was chosen. */
  choice?: EmailChoice | null | undefined;
  /** The journey. */
  journey: JourneyKeyInput;
};

/** The reason that a claimant is asked to prove another address. RECORD: another identity holds the matched record. IDENTITY: no record matched, and another identity has the same answers. */
export const ClaimCause = {
  IDENTITY: 'IDENTITY',
  RECORD: 'RECORD'
} as const;

export type ClaimCause = typeof ClaimCause[keyof typeof ClaimCause];
/** The ways for a client to prove itself at the token endpoint, by OpenID Connect’s own names. */
export const ClientAuthMethod = {
  client_secret_basic: 'client_secret_basic',
  client_secret_post: 'client_secret_post',
  none: 'none',
  private_key_jwt: 'private_key_jwt'
} as const;

export type ClientAuthMethod = typeof ClientAuthMethod[keyof typeof ClientAuthMethod];
/** What a client of a service may do, and where it is reached. */
export type ClientSettingsInput = {
  /** The address at which it is told that a session ended. */
  backchannelLogoutUri?: string | null | undefined;
  /** OAuth grant types. */
  grantTypes: Array<string>;
  /** Its access tokens are bound to a key (DPoP). */
  isDpopBound: boolean;
  /** It must push its authorization requests (PAR). */
  isParRequired: boolean;
  /** The address of its public keys, for private_key_jwt. */
  jwksUri?: string | null | undefined;
  /** Compared exactly, character by character. */
  postLogoutRedirectUris: Array<string>;
  /** Compared exactly, character by character. */
  redirectUris: Array<string>;
  /** The scopes that it may ask for. */
  scopes: Array<string>;
  /** Its way to prove itself. */
  tokenEndpointAuthMethod: ClientAuthMethod;
};

/** DISABLED: nothing of ours knows the client, and it can be enabled again. DELETED: for good; its id is not given out again. */
export const ClientStanding = {
  DELETED: 'DELETED',
  DISABLED: 'DISABLED',
  ENABLED: 'ENABLED'
} as const;

export type ClientStanding = typeof ClientStanding[keyof typeof ClientStanding];
/** DISABLE: until it is enabled. ENABLE: with the secrets and tokens that it had. DELETE: for good. */
export const ClientStandingChange = {
  DELETE: 'DELETE',
  DISABLE: 'DISABLE',
  ENABLE: 'ENABLE'
} as const;

export type ClientStandingChange = typeof ClientStandingChange[keyof typeof ClientStandingChange];
/** A search that ends in vain. */
export type CloseAsNotMatchedInput = {
  /** What colleagues should know, up to 500 characters. OTHER needs it. The person is not told, and it is kept sealed. */
  detail?: string | null | undefined;
  /** Why. The mail to the person says it. */
  reason: NotFoundReason;
  /** The task. */
  task: SeenTaskInput;
};

/** An identity to close. */
export type CloseIdentityInput = {
  /** The person. */
  person: SeenPersonInput;
  /** Why. */
  reason: CloseReason;
};

/** Why an identity is closed. */
export const CloseReason = {
  ASKED_BY_HOLDER: 'ASKED_BY_HOLDER',
  DIED: 'DIED',
  PROBLEM_WITH_ACCOUNT: 'PROBLEM_WITH_ACCOUNT'
} as const;

export type CloseReason = typeof CloseReason[keyof typeof CloseReason];
/** FOLLOWED: the link goes to the record into which the closed one was merged. KEPT: it stays. UNLINKED: it ends. */
export const ClosedRecordVerdict = {
  FOLLOWED: 'FOLLOWED',
  KEPT: 'KEPT',
  UNLINKED: 'UNLINKED'
} as const;

export type ClosedRecordVerdict = typeof ClosedRecordVerdict[keyof typeof ClosedRecordVerdict];
/** A fact that a person gave, and that stands on a teaching record. */
export const ComparedFact = {
  DATE_OF_BIRTH: 'DATE_OF_BIRTH',
  EMAIL_ADDRESS: 'EMAIL_ADDRESS',
  FIRST_NAME: 'FIRST_NAME',
  LAST_NAME: 'LAST_NAME',
  MIDDLE_NAME: 'MIDDLE_NAME',
  NATIONAL_INSURANCE_NUMBER: 'NATIONAL_INSURANCE_NUMBER'
} as const;

export type ComparedFact = typeof ComparedFact[keyof typeof ComparedFact];
/** The journey to complete. */
export type CompleteJourneyInput = {
  /** The journey. */
  journey: JourneyKeyInput;
};

/** The journey whose answers are confirmed. */
export type ConfirmAnswersInput = {
  /** The IP address that the person’s browser has, for limits. */
  clientAddress: string;
  /** The journey. */
  journey: JourneyKeyInput;
};

/** An app that was set up. */
export type ConfirmAuthenticatorAppInput = {
  /** The code that it shows. */
  code: string;
  /** What the member calls it. */
  name: string;
};

/** A link that stays. */
export type ConfirmLinkInput = {
  /** Why. */
  reason: ConfirmReason;
  /** The task that doubts it. */
  task: SeenTaskInput;
};

/** Why a record stays linked. PROVED_BY_PHONE, DOCUMENT_SEEN: the person proved who they are, which makes the link surer when name and date of birth agree. */
export const ConfirmReason = {
  DOCUMENT_SEEN: 'DOCUMENT_SEEN',
  PROVED_BY_PHONE: 'PROVED_BY_PHONE',
  RECORD_IS_THEIRS: 'RECORD_IS_THEIRS'
} as const;

export type ConfirmReason = typeof ConfirmReason[keyof typeof ConfirmReason];
/** What a line of a panel counts. In the panel PAGES it is the step of a journey. */
export const DashboardItem = {
  CHECK_ANSWERS: 'CHECK_ANSWERS',
  CHOOSE_EMAIL: 'CHOOSE_EMAIL',
  CLAIMED_RECORD: 'CLAIMED_RECORD',
  CLOSED_LATE: 'CLOSED_LATE',
  CLOSED_ON_TIME: 'CLOSED_ON_TIME',
  DATE_OF_BIRTH: 'DATE_OF_BIRTH',
  DELIVERED: 'DELIVERED',
  DUE_TODAY: 'DUE_TODAY',
  EMAIL: 'EMAIL',
  FOUND: 'FOUND',
  HELP: 'HELP',
  IDENTITIES_MERGED: 'IDENTITIES_MERGED',
  KNOWN: 'KNOWN',
  LATE_OVER_A_WEEK: 'LATE_OVER_A_WEEK',
  LATE_UP_TO_A_WEEK: 'LATE_UP_TO_A_WEEK',
  LEFT: 'LEFT',
  NAME: 'NAME',
  NATIONAL_INSURANCE_NUMBER: 'NATIONAL_INSURANCE_NUMBER',
  NOT_ALLOWED: 'NOT_ALLOWED',
  NOT_DUE: 'NOT_DUE',
  NOT_LET_IN: 'NOT_LET_IN',
  NO_MATCH: 'NO_MATCH',
  NO_RECORD: 'NO_RECORD',
  OPENED: 'OPENED',
  OVER_15_MINUTES: 'OVER_15_MINUTES',
  OWNER_PASSCODE: 'OWNER_PASSCODE',
  OWNER_PROVED: 'OWNER_PROVED',
  PASSCODE: 'PASSCODE',
  POSSIBLE_DUPLICATE: 'POSSIBLE_DUPLICATE',
  PREFERRED_NAME: 'PREFERRED_NAME',
  PREVIOUS_NAME: 'PREVIOUS_NAME',
  PROVE_RECORD: 'PROVE_RECORD',
  QTS: 'QTS',
  RECORD_PASSCODE: 'RECORD_PASSCODE',
  REOPENED: 'REOPENED',
  RESULT: 'RESULT',
  SENT: 'SENT',
  SIGN_IN: 'SIGN_IN',
  TRAINING_PROVIDER: 'TRAINING_PROVIDER',
  TRN: 'TRN',
  UNDER_3_MINUTES: 'UNDER_3_MINUTES',
  UNDER_5_MINUTES: 'UNDER_5_MINUTES',
  UNDER_8_MINUTES: 'UNDER_8_MINUTES',
  UNDER_15_MINUTES: 'UNDER_15_MINUTES',
  USED: 'USED',
  WAITING: 'WAITING',
  WHAT_WE_ASK: 'WHAT_WE_ASK'
} as const;

export type DashboardItem = typeof DashboardItem[keyof typeof DashboardItem];
/** A panel of the dashboard. COMPLETION: how journeys ended. MATCH: what came of the search for a record. TIME_TO_MATCH: from the first page until the record was linked. PAGES: the page on which people left, of those who saw it. PASSCODES: of passcodes for signing in. QUEUE_AGE: open tasks now, by due day. QUEUE_FLOW: tasks opened and closed. DUPLICATES: second identities that were prevented, undone or noticed. */
export const DashboardPanelName = {
  COMPLETION: 'COMPLETION',
  DUPLICATES: 'DUPLICATES',
  MATCH: 'MATCH',
  PAGES: 'PAGES',
  PASSCODES: 'PASSCODES',
  QUEUE_AGE: 'QUEUE_AGE',
  QUEUE_FLOW: 'QUEUE_FLOW',
  TIME_TO_MATCH: 'TIME_TO_MATCH'
} as const;

export type DashboardPanelName = typeof DashboardPanelName[keyof typeof DashboardPanelName];
/** Whole weeks, from Monday to Sunday, up to the last Sunday. YEAR: 52 of them. */
export const DashboardPeriod = {
  FOUR_WEEKS: 'FOUR_WEEKS',
  TWELVE_WEEKS: 'TWELVE_WEEKS',
  WEEK: 'WEEK',
  YEAR: 'YEAR'
} as const;

export type DashboardPeriod = typeof DashboardPeriod[keyof typeof DashboardPeriod];
/** A decision about a link to a closed record. */
export type DecideClosedRecordInput = {
  /** The person. */
  person: SeenPersonInput;
  /** Why. */
  reason: DisputeReason;
  /** The decision. */
  verdict: ClosedRecordVerdict;
};

/** A closure that a colleague proposed. */
export type DecideClosureInput = {
  /** The closure. */
  closureId: string;
  /** The person. */
  person: SeenPersonInput;
};

/** A decision about a record that a claimant took from its holder. */
export type DecideDisplacementInput = {
  /** The person. */
  person: SeenPersonInput;
  /** Why. */
  reason: DisputeReason;
  /** The decision. */
  verdict: DisplacementVerdict;
};

/** A decision about a disputed link. */
export type DecideDisputeInput = {
  /** The person. */
  person: SeenPersonInput;
  /** Why. */
  reason: DisputeReason;
  /** The decision. */
  verdict: DisputeVerdict;
};

/** A part of what staff typed about a person. */
export const DetailField = {
  AWARDED_BY_PROVIDER: 'AWARDED_BY_PROVIDER',
  DATE_OF_BIRTH: 'DATE_OF_BIRTH',
  DATE_OF_BIRTH_DAY: 'DATE_OF_BIRTH_DAY',
  DATE_OF_BIRTH_MONTH: 'DATE_OF_BIRTH_MONTH',
  DATE_OF_BIRTH_YEAR: 'DATE_OF_BIRTH_YEAR',
  EMAIL_ADDRESS: 'EMAIL_ADDRESS',
  EMAIL_CHOICE: 'EMAIL_CHOICE',
  FIRST_NAME: 'FIRST_NAME',
  HAS_NATIONAL_INSURANCE_NUMBER: 'HAS_NATIONAL_INSURANCE_NUMBER',
  HAS_QTS: 'HAS_QTS',
  HELP_REASON: 'HELP_REASON',
  LAST_NAME: 'LAST_NAME',
  MIDDLE_NAME: 'MIDDLE_NAME',
  NAME_CHANGE: 'NAME_CHANGE',
  NATIONAL_INSURANCE_NUMBER: 'NATIONAL_INSURANCE_NUMBER',
  PREFERRED_NAME: 'PREFERRED_NAME',
  PREVIOUS_FIRST_NAME: 'PREVIOUS_FIRST_NAME',
  PREVIOUS_LAST_NAME: 'PREVIOUS_LAST_NAME',
  TRAINING_PROVIDER: 'TRAINING_PROVIDER',
  TRN: 'TRN',
  TRN_KNOWLEDGE: 'TRN_KNOWLEDGE'
} as const;

export type DetailField = typeof DetailField[keyof typeof DetailField];
/** A kind of detail that differs between the answers and the teaching record. */
export const DetailKind = {
  DATE_OF_BIRTH: 'DATE_OF_BIRTH',
  NAME: 'NAME',
  NATIONAL_INSURANCE_NUMBER: 'NATIONAL_INSURANCE_NUMBER'
} as const;

export type DetailKind = typeof DetailKind[keyof typeof DetailKind];
/** MISSING: the reason OTHER needs one. TOO_LONG: more than 500 characters. */
export const DetailOfReasonProblem = {
  MISSING: 'MISSING',
  TOO_LONG: 'TOO_LONG'
} as const;

export type DetailOfReasonProblem = typeof DetailOfReasonProblem[keyof typeof DetailOfReasonProblem];
/** The problem with it, as `AnswerProblemReason` has it. */
export const DetailProblemReason = {
  ACCENTS: 'ACCENTS',
  ADMINISTRATIVE: 'ADMINISTRATIVE',
  CHARACTERS: 'CHARACTERS',
  FULL_STOP_AT_AN_END: 'FULL_STOP_AT_AN_END',
  IN_THE_FUTURE: 'IN_THE_FUTURE',
  LETTERS_FOR_DIGITS: 'LETTERS_FOR_DIGITS',
  LOOKS_LIKE_A_LINK: 'LOOKS_LIKE_A_LINK',
  MALFORMED: 'MALFORMED',
  MISSING: 'MISSING',
  NOT_A_REAL_DATE: 'NOT_A_REAL_DATE',
  NOT_ON_THE_LIST: 'NOT_ON_THE_LIST',
  SHARED_MAILBOX: 'SHARED_MAILBOX',
  TAKEN: 'TAKEN',
  TEMPORARY_REFERENCE: 'TEMPORARY_REFERENCE',
  TOO_LONG: 'TOO_LONG',
  TOO_LONG_AGO: 'TOO_LONG_AGO',
  TOO_LONG_BEFORE_AT: 'TOO_LONG_BEFORE_AT',
  TOO_YOUNG: 'TOO_YOUNG',
  YEAR_DIGITS: 'YEAR_DIGITS'
} as const;

export type DetailProblemReason = typeof DetailProblemReason[keyof typeof DetailProblemReason];
/** CONFIRMED: the claimant who proved more keeps the record. REVERSED: its holder before has it again. */
export const DisplacementVerdict = {
  CONFIRMED: 'CONFIRMED',
  REVERSED: 'REVERSED'
} as const;

export type DisplacementVerdict = typeof DisplacementVerdict[keyof typeof DisplacementVerdict];
/** A link from the mail to the address on a teaching record. */
export type DisputeClaimInput = {
  /** The token of the link. */
  token: string;
};

/** What a decision about a link stands on. */
export const DisputeReason = {
  DOCUMENT_SEEN: 'DOCUMENT_SEEN',
  FRAUD_SUSPECTED: 'FRAUD_SUSPECTED',
  LINKED_WRONGLY: 'LINKED_WRONGLY',
  NEW_INFORMATION: 'NEW_INFORMATION',
  PROVED_BY_PHONE: 'PROVED_BY_PHONE'
} as const;

export type DisputeReason = typeof DisputeReason[keyof typeof DisputeReason];
/** KEPT: the record stays its holder’s. REMOVED: it is theirs no longer. MOVED: it goes to the identity that proved the address on the record. */
export const DisputeVerdict = {
  KEPT: 'KEPT',
  MOVED: 'MOVED',
  REMOVED: 'REMOVED'
} as const;

export type DisputeVerdict = typeof DisputeVerdict[keyof typeof DisputeVerdict];
/** KEEP: the older address stays. REPLACE: the new one takes its place. */
export const EmailChoice = {
  KEEP: 'KEEP',
  REPLACE: 'REPLACE'
} as const;

export type EmailChoice = typeof EmailChoice[keyof typeof EmailChoice];
/** What the person who asks for another address has shown. DOCUMENT: evidence. KNOWLEDGE: answers only, so that another lead has to approve. */
export const EmailProof = {
  DOCUMENT: 'DOCUMENT',
  KNOWLEDGE: 'KNOWLEDGE'
} as const;

export type EmailProof = typeof EmailProof[keyof typeof EmailProof];
/** Why a change of address is stopped, or taken back. */
export const EmailStopReason = {
  ASKED_BY_HOLDER: 'ASKED_BY_HOLDER',
  FRAUD_SUSPECTED: 'FRAUD_SUSPECTED',
  PROPOSED_BY_MISTAKE: 'PROPOSED_BY_MISTAKE'
} as const;

export type EmailStopReason = typeof EmailStopReason[keyof typeof EmailStopReason];
/** A member of staff who leaves. */
export type EndStaffMembershipInput = {
  /** The member. */
  memberId: string;
  /** Why. */
  reason: LeavingReason;
};

/** Why a service does not let a person in. TRN_NEEDED: it needs a TRN, and none is known yet. PROHIBITED: it does not take teachers who are prohibited from teaching. BLOCKED: an agent has blocked the identity, for every service. */
export const EntryDenial = {
  BLOCKED: 'BLOCKED',
  PROHIBITED: 'PROHIBITED',
  TRN_NEEDED: 'TRN_NEEDED'
} as const;

export type EntryDenial = typeof EntryDenial[keyof typeof EntryDenial];
/** Why a lead has to look. LEAD_DECIDES: an agent may not decide it. DOCUMENT_DOUBTED: a document may be altered, or another person’s. FRAUD_SUSPECTED. POLICY_UNCLEAR: no rule says what to do. */
export const EscalateReason = {
  DOCUMENT_DOUBTED: 'DOCUMENT_DOUBTED',
  FRAUD_SUSPECTED: 'FRAUD_SUSPECTED',
  LEAD_DECIDES: 'LEAD_DECIDES',
  POLICY_UNCLEAR: 'POLICY_UNCLEAR'
} as const;

export type EscalateReason = typeof EscalateReason[keyof typeof EscalateReason];
/** A task for a lead. */
export type EscalateTaskInput = {
  /** Why. */
  reason: EscalateReason;
  /** The task. */
  task: SeenTaskInput;
};

/** A kind of personal data that an event may keep. */
export const FactKind = {
  dateOfBirth: 'dateOfBirth',
  detail: 'detail',
  emailAddress: 'emailAddress',
  name: 'name',
  preferredName: 'preferredName',
  previousName: 'previousName',
  recordName: 'recordName',
  trn: 'trn'
} as const;

export type FactKind = typeof FactKind[keyof typeof FactKind];
/** A passkey that the browser showed. */
export type FinishPasskeyProofInput = {
  /** The browser’s answer: AuthenticationResponseJSON. */
  response: string;
};

/** A passkey that the browser made. */
export type FinishPasskeyRegistrationInput = {
  /** What the member calls it. */
  name: string;
  /** The browser’s answer: RegistrationResponseJSON. */
  response: string;
};

/** A link to hide. */
export type FreezeLinkInput = {
  /** The person. */
  person: SeenPersonInput;
  /** Why. */
  reason: DisputeReason;
};

/** The journey that continues. */
export type GoOnWithoutProofInput = {
  /** The journey. */
  journey: JourneyKeyInput;
};

/** TRN_NEEDED: the service needs a TRN and none is known. PROHIBITED: it does not take prohibited teachers. BLOCKED: an agent has blocked the identity, for every service. GAVE_UP: the person went back to the service. */
export const HandoffDenial = {
  BLOCKED: 'BLOCKED',
  GAVE_UP: 'GAVE_UP',
  PROHIBITED: 'PROHIBITED',
  TRN_NEEDED: 'TRN_NEEDED'
} as const;

export type HandoffDenial = typeof HandoffDenial[keyof typeof HandoffDenial];
/** UNKNOWN: no such ticket for this interaction. EXPIRED: older than 60 seconds. USED: redeemed already. */
export const HandoffRefusal = {
  EXPIRED: 'EXPIRED',
  UNKNOWN: 'UNKNOWN',
  USED: 'USED'
} as const;

export type HandoffRefusal = typeof HandoffRefusal[keyof typeof HandoffRefusal];
/** The reason that a claimant cannot prove the address of the identity that may be theirs. NOT_RECOGNISED: does not know the address, or had no identity. NO_ACCESS: cannot read its mail. */
export const HelpReason = {
  NOT_RECOGNISED: 'NOT_RECOGNISED',
  NO_ACCESS: 'NO_ACCESS'
} as const;

export type HelpReason = typeof HelpReason[keyof typeof HelpReason];
/** The reason that a count is hidden. FEWER_THAN_5: it is under 5, or none. WOULD_REVEAL: with it, one that is under 5 could be worked out. */
export const HiddenCount = {
  FEWER_THAN_5: 'FEWER_THAN_5',
  WOULD_REVEAL: 'WOULD_REVEAL'
} as const;

export type HiddenCount = typeof HiddenCount[keyof typeof HiddenCount];
/** The secret of the older signature. KEEP: as it is. NEW: another one, which counts at once. NONE: the signature is not sent. */
export const HubSecretChange = {
  KEEP: 'KEEP',
  NEW: 'NEW',
  NONE: 'NONE'
} as const;

export type HubSecretChange = typeof HubSecretChange[keyof typeof HubSecretChange];
/** In what an identity check found another person. */
export const IdentityCheckDifference = {
  /** Its date of birth is not the one that the person gave. */
  DATE_OF_BIRTH: 'DATE_OF_BIRTH',
  /** Its last name is none that we know of the person. */
  NAME: 'NAME',
  /** Its date of birth is not the one on their record. */
  RECORD_DATE_OF_BIRTH: 'RECORD_DATE_OF_BIRTH'
} as const;

export type IdentityCheckDifference = typeof IdentityCheckDifference[keyof typeof IdentityCheckDifference];
/** How a service checked who a person is. */
export const IdentityCheckMethod = {
  /** A member of staff of yours saw a document and the person. */
  DOCUMENT_IN_PERSON: 'DOCUMENT_IN_PERSON',
  /** A document was checked online, with a likeness of the person. */
  DOCUMENT_ONLINE: 'DOCUMENT_ONLINE',
  /** The person proved who they are with GOV.UK One Login. */
  ONE_LOGIN: 'ONE_LOGIN',
  /** Another way that your agreement with us names. */
  OTHER: 'OTHER'
} as const;

export type IdentityCheckMethod = typeof IdentityCheckMethod[keyof typeof IdentityCheckMethod];
/** An act of staff that undoes another one. */
export const InverseAct = {
  BLOCK: 'BLOCK',
  LINK: 'LINK',
  UNBLOCK: 'UNBLOCK',
  UNLINK: 'UNLINK',
  UNMERGE: 'UNMERGE'
} as const;

export type InverseAct = typeof InverseAct[keyof typeof InverseAct];
/** UNKNOWN: no such link, or its service uses us no more. ACCEPTED: used already. CANCELLED: its service took it back. EXPIRED: older than 30 days. */
export const InvitationNotUsableReason = {
  ACCEPTED: 'ACCEPTED',
  CANCELLED: 'CANCELLED',
  EXPIRED: 'EXPIRED',
  UNKNOWN: 'UNKNOWN'
} as const;

export type InvitationNotUsableReason = typeof InvitationNotUsableReason[keyof typeof InvitationNotUsableReason];
/** How the invitation of a journey stands. WAITING: no address is proved yet. IN_USE: its address is proved, and the person has no identity yet. ACCEPTED: by the person. OTHER_ADDRESS: the person proved another address. OTHER_RECORD: their identity has another record. OVER: it was accepted by another identity or cancelled, or has expired. */
export const InvitationStanding = {
  ACCEPTED: 'ACCEPTED',
  IN_USE: 'IN_USE',
  OTHER_ADDRESS: 'OTHER_ADDRESS',
  OTHER_RECORD: 'OTHER_RECORD',
  OVER: 'OVER',
  WAITING: 'WAITING'
} as const;

export type InvitationStanding = typeof InvitationStanding[keyof typeof InvitationStanding];
/** A member of staff who is to be invited. */
export type InviteStaffMemberInput = {
  /** Their work address. */
  emailAddress: string;
  /** Their name. */
  name: string;
  /** Their role. */
  role: StaffRole;
};

/** A session for which a service is about to be given a code. */
export type JoinSessionInput = {
  /** The client that is about to be given a code. */
  clientId: string;
  /** Every client of the browser’s session, the new one included. */
  clients: Array<SessionClientInput>;
  /** The session. */
  sessionId: string;
};

/** Names a journey and identifies the browser that opened it. */
export type JourneyKeyInput = {
  /** The browser itself: what it was called by in openJourney, the same in all its journeys. The secret of a journey is of use in this browser only. */
  browser: string;
  /** The secret that openJourney gave to that browser. */
  browserSecret: string;
  /** The OpenID Connect interaction that the journey belongs to. */
  interactionUid: string;
};

/** The outcome of the answers so far. NOT_FOUND_YET: also where facts alone that other people can know match a record, until the answers are confirmed. NEEDS_PROOF: a record matched, below the match level that the service requires. Never says which record. */
export const JourneyOutcome = {
  NEEDS_PROOF: 'NEEDS_PROOF',
  NOT_FOUND_YET: 'NOT_FOUND_YET',
  RECORD_FOUND: 'RECORD_FOUND'
} as const;

export type JourneyOutcome = typeof JourneyOutcome[keyof typeof JourneyOutcome];
/** The place of a journey. PROVE_RECORD: for this service, the person has to prove that the linked record is theirs, by a passcode to the address on it. RESULT: the answers are settled, and the person sees the outcome. SIGN_IN: a known person has proved their address, and sees their details. NOT_ALLOWED: the service does not let the person in. COMPLETED: the person was sent back to the service. EXPIRED: idle for two hours. */
export const JourneyStep = {
  CHECK_ANSWERS: 'CHECK_ANSWERS',
  CHOOSE_EMAIL: 'CHOOSE_EMAIL',
  CLAIMED_RECORD: 'CLAIMED_RECORD',
  COMPLETED: 'COMPLETED',
  DATE_OF_BIRTH: 'DATE_OF_BIRTH',
  EMAIL: 'EMAIL',
  EXPIRED: 'EXPIRED',
  HELP: 'HELP',
  NAME: 'NAME',
  NATIONAL_INSURANCE_NUMBER: 'NATIONAL_INSURANCE_NUMBER',
  NOT_ALLOWED: 'NOT_ALLOWED',
  NO_MATCH: 'NO_MATCH',
  OWNER_PASSCODE: 'OWNER_PASSCODE',
  PASSCODE: 'PASSCODE',
  PREFERRED_NAME: 'PREFERRED_NAME',
  PREVIOUS_NAME: 'PREVIOUS_NAME',
  PROVE_RECORD: 'PROVE_RECORD',
  QTS: 'QTS',
  RECORD_PASSCODE: 'RECORD_PASSCODE',
  RESULT: 'RESULT',
  SIGN_IN: 'SIGN_IN',
  TRAINING_PROVIDER: 'TRAINING_PROVIDER',
  TRN: 'TRN',
  WHAT_WE_ASK: 'WHAT_WE_ASK'
} as const;

export type JourneyStep = typeof JourneyStep[keyof typeof JourneyStep];
/** The journey to keep. */
export type KeepJourneyInput = {
  /** The journey. */
  journey: JourneyKeyInput;
};

/** The journey to leave. */
export type LeaveJourneyInput = {
  /** The journey. */
  journey: JourneyKeyInput;
};

/** Why a member of staff leaves. LEFT: the department. MOVED_TEAM: to work that needs no support pages. MISUSE: they did what they may not. */
export const LeavingReason = {
  LEFT: 'LEFT',
  MISUSE: 'MISUSE',
  MOVED_TEAM: 'MOVED_TEAM'
} as const;

export type LeavingReason = typeof LeavingReason[keyof typeof LeavingReason];
/** STRING_BOOLEANS: claims are "True" and "False". PHONE_WITHOUT_SCOPE: phone_number comes without its scope. CLAIMS_IN_ID_TOKEN: the ID token carries what userinfo does. LOGOUT_BY_URI_LOOKUP: post_logout_redirect_uri alone names the client. PKCE_OPTIONAL: no code challenge is needed. ALWAYS_ISSUE_REFRESH_TOKEN: a refresh token without offline_access. */
export const LegacySwitchName = {
  ALWAYS_ISSUE_REFRESH_TOKEN: 'ALWAYS_ISSUE_REFRESH_TOKEN',
  CLAIMS_IN_ID_TOKEN: 'CLAIMS_IN_ID_TOKEN',
  LOGOUT_BY_URI_LOOKUP: 'LOGOUT_BY_URI_LOOKUP',
  PHONE_WITHOUT_SCOPE: 'PHONE_WITHOUT_SCOPE',
  PKCE_OPTIONAL: 'PKCE_OPTIONAL',
  STRING_BOOLEANS: 'STRING_BOOLEANS'
} as const;

export type LegacySwitchName = typeof LegacySwitchName[keyof typeof LegacySwitchName];
/** Why a record is linked. PROVED_BY_PHONE, DOCUMENT_SEEN: the person proved who they are, which makes the link surer when name and date of birth agree. UNLINKED_BY_MISTAKE: restores a link. */
export const LinkReason = {
  DOCUMENT_SEEN: 'DOCUMENT_SEEN',
  LINKED_TO_WRONG_SIGN_IN: 'LINKED_TO_WRONG_SIGN_IN',
  NEW_INFORMATION: 'NEW_INFORMATION',
  NONE_FOUND_BY_SYSTEM: 'NONE_FOUND_BY_SYSTEM',
  PROVED_BY_PHONE: 'PROVED_BY_PHONE',
  UNLINKED_BY_MISTAKE: 'UNLINKED_BY_MISTAKE'
} as const;

export type LinkReason = typeof LinkReason[keyof typeof LinkReason];
/** A record to link. */
export type LinkRecordInput = {
  /** The person, and the task that ends. */
  about: AboutInput;
  /** `mark` of the comparison that the caller looked at. */
  mark: string;
  /** Why. */
  reason: LinkReason;
  /** The TRN of the record. */
  trn: string;
};

/** An identity to lock. */
export type LockIdentityInput = {
  /** The person. Their version does not matter: a lock is for haste. */
  person: SeenPersonInput;
  /** Why. */
  reason: LockReason;
};

/** Why an identity is locked. CONTROL_LOST: another person may read the mailbox of its address. */
export const LockReason = {
  ASKED_BY_HOLDER: 'ASKED_BY_HOLDER',
  CONTROL_LOST: 'CONTROL_LOST',
  FRAUD_SUSPECTED: 'FRAUD_SUSPECTED'
} as const;

export type LockReason = typeof LockReason[keyof typeof LockReason];
/** How surely a teaching record is its holder’s own, least first. */
export const MatchLevel = {
  /** Three agree, and one of them is a National Insurance number, a proved email address or a TRN. */
  FIRM: 'FIRM',
  /** Any three identifiers agree. */
  LOW: 'LOW',
  /** Three agree, and one of them is a National Insurance number or a proved email address. */
  STRICT: 'STRICT'
} as const;

export type MatchLevel = typeof MatchLevel[keyof typeof MatchLevel];
/** The side whose fact stays, for each fact that differs. Others are left out. */
export type MergeChoicesInput = {
  /** The date of birth, as the person gave it. */
  dateOfBirth?: MergeSide | null | undefined;
  /** The address to sign in with. Always differs. */
  emailAddress?: MergeSide | null | undefined;
  /** The official name, as the person gave it. */
  givenName?: MergeSide | null | undefined;
  /** It is shown to no caller. */
  nationalInsuranceNumber?: MergeSide | null | undefined;
  /** What to call the person. */
  preferredName?: MergeSide | null | undefined;
  /** The teaching record that stays linked, when both have one. */
  record?: MergeSide | null | undefined;
};

/** A fact of which a merge keeps one side’s. RECORD: the teaching record that stays linked. */
export const MergeFact = {
  DATE_OF_BIRTH: 'DATE_OF_BIRTH',
  EMAIL_ADDRESS: 'EMAIL_ADDRESS',
  GIVEN_NAME: 'GIVEN_NAME',
  NATIONAL_INSURANCE_NUMBER: 'NATIONAL_INSURANCE_NUMBER',
  PREFERRED_NAME: 'PREFERRED_NAME',
  RECORD: 'RECORD'
} as const;

export type MergeFact = typeof MergeFact[keyof typeof MergeFact];
/** SAME: both ids are one identity. FROM_UNKNOWN, INTO_UNKNOWN: there is no such identity. FROM_MERGED, INTO_MERGED: it has been merged away already. TWO_TRNS: each holds a record, neither was merged into the other, and it was not said which stays. FROM_BLOCKED: the one that goes is blocked, and the other is not. STAFF_IDENTITY: a member of staff signs in by one of them. CHOICE_MISSING: a fact differs, and it was not said which side’s stays. CHANGED: one of them changed since it was previewed. */
export const MergeProblem = {
  CHANGED: 'CHANGED',
  CHOICE_MISSING: 'CHOICE_MISSING',
  FROM_BLOCKED: 'FROM_BLOCKED',
  FROM_MERGED: 'FROM_MERGED',
  FROM_UNKNOWN: 'FROM_UNKNOWN',
  INTO_MERGED: 'INTO_MERGED',
  INTO_UNKNOWN: 'INTO_UNKNOWN',
  SAME: 'SAME',
  STAFF_IDENTITY: 'STAFF_IDENTITY',
  TWO_TRNS: 'TWO_TRNS'
} as const;

export type MergeProblem = typeof MergeProblem[keyof typeof MergeProblem];
/** SPOKE_TO_TEACHER: the teacher said so, and was asked what only they know. TEACHER_ASKED: in writing. SAME_DETAILS: the details leave no doubt. RECORDS_MERGED: their teaching records were merged. OTHER: the note says why. */
export const MergeReason = {
  OTHER: 'OTHER',
  RECORDS_MERGED: 'RECORDS_MERGED',
  SAME_DETAILS: 'SAME_DETAILS',
  SPOKE_TO_TEACHER: 'SPOKE_TO_TEACHER',
  TEACHER_ASKED: 'TEACHER_ASKED'
} as const;

export type MergeReason = typeof MergeReason[keyof typeof MergeReason];
/** NOT_ONE_PERSON: they are two people. MORE_EVIDENCE_NEEDED: it is not sure enough. WRONG_CHOICES: another one has to stay, or other facts. OTHER: another reason. */
export const MergeRefusalReason = {
  MORE_EVIDENCE_NEEDED: 'MORE_EVIDENCE_NEEDED',
  NOT_ONE_PERSON: 'NOT_ONE_PERSON',
  OTHER: 'OTHER',
  WRONG_CHOICES: 'WRONG_CHOICES'
} as const;

export type MergeRefusalReason = typeof MergeRefusalReason[keyof typeof MergeRefusalReason];
/** FROM: the identity that goes. INTO: the one that stays. */
export const MergeSide = {
  FROM: 'FROM',
  INTO: 'INTO'
} as const;

export type MergeSide = typeof MergeSide[keyof typeof MergeSide];
/** PROPOSED: a second member of staff has to approve. MERGED: it was done. REFUSED: it was not. UNDONE: it was done, and taken back. */
export const MergeStatus = {
  MERGED: 'MERGED',
  PROPOSED: 'PROPOSED',
  REFUSED: 'REFUSED',
  UNDONE: 'UNDONE'
} as const;

export type MergeStatus = typeof MergeStatus[keyof typeof MergeStatus];
/** Whether the person has ever had another official name. */
export const NameChange = {
  CHANGED: 'CHANGED',
  NOT_CHANGED: 'NOT_CHANGED',
  PREFER_NOT_TO_SAY: 'PREFER_NOT_TO_SAY'
} as const;

export type NameChange = typeof NameChange[keyof typeof NameChange];
/** Why a name changes. After MARRIAGE_OR_CIVIL_PARTNERSHIP and DEED_POLL_OR_LEGAL the name before is kept as a previous one. After GENDER_RECOGNITION it is kept nowhere that staff can open it. */
export const NameChangeReason = {
  CORRECTING_AN_ERROR: 'CORRECTING_AN_ERROR',
  DEED_POLL_OR_LEGAL: 'DEED_POLL_OR_LEGAL',
  GENDER_RECOGNITION: 'GENDER_RECOGNITION',
  MARRIAGE_OR_CIVIL_PARTNERSHIP: 'MARRIAGE_OR_CIVIL_PARTNERSHIP'
} as const;

export type NameChangeReason = typeof NameChangeReason[keyof typeof NameChangeReason];
/** What staff accept as evidence of a name. */
export const NameEvidence = {
  BIRTH_CERTIFICATE: 'BIRTH_CERTIFICATE',
  CIVIL_PARTNERSHIP_CERTIFICATE: 'CIVIL_PARTNERSHIP_CERTIFICATE',
  DECREE_ABSOLUTE: 'DECREE_ABSOLUTE',
  DEED_POLL: 'DEED_POLL',
  MARRIAGE_CERTIFICATE: 'MARRIAGE_CERTIFICATE',
  PASSPORT: 'PASSPORT',
  STATUTORY_DECLARATION: 'STATUTORY_DECLARATION'
} as const;

export type NameEvidence = typeof NameEvidence[keyof typeof NameEvidence];
/** UNKNOWN: there is no such link. EXPIRED: 14 days have passed, or the answer is not needed any more. DONE: it was answered already. */
export const NoReplyReason = {
  DONE: 'DONE',
  EXPIRED: 'EXPIRED',
  UNKNOWN: 'UNKNOWN'
} as const;

export type NoReplyReason = typeof NoReplyReason[keyof typeof NoReplyReason];
/** UNKNOWN: there is no such link, or the change was stopped. EXPIRED: older than 24 hours. DONE: the address was confirmed already. */
export const NotConfirmableReason = {
  DONE: 'DONE',
  EXPIRED: 'EXPIRED',
  UNKNOWN: 'UNKNOWN'
} as const;

export type NotConfirmableReason = typeof NotConfirmableReason[keyof typeof NotConfirmableReason];
/** UNKNOWN: no such link. EXPIRED: older than 30 days. DONE: disputed already. */
export const NotDisputableReason = {
  DONE: 'DONE',
  EXPIRED: 'EXPIRED',
  UNKNOWN: 'UNKNOWN'
} as const;

export type NotDisputableReason = typeof NotDisputableReason[keyof typeof NotDisputableReason];
/** Why a search ends in vain. NO_RECORD: no record matches. NO_ANSWER: the teacher was asked for more, and has not answered. OTHER: another reason, which the detail says. */
export const NotFoundReason = {
  NO_ANSWER: 'NO_ANSWER',
  NO_RECORD: 'NO_RECORD',
  OTHER: 'OTHER'
} as const;

export type NotFoundReason = typeof NotFoundReason[keyof typeof NotFoundReason];
/** UNKNOWN: there is no such link. EXPIRED: the change is older than 72 hours. DONE: the change was reverted already. ADDRESS_TAKEN: the old address is another identity’s by now. */
export const NotRevertibleReason = {
  ADDRESS_TAKEN: 'ADDRESS_TAKEN',
  DONE: 'DONE',
  EXPIRED: 'EXPIRED',
  UNKNOWN: 'UNKNOWN'
} as const;

export type NotRevertibleReason = typeof NotRevertibleReason[keyof typeof NotRevertibleReason];
/** UNKNOWN: there is no such link. DONE: the change was stopped already. IN_EFFECT: the new address signs in by now; the mail that said so has the link back. */
export const NotStoppableReason = {
  DONE: 'DONE',
  IN_EFFECT: 'IN_EFFECT',
  UNKNOWN: 'UNKNOWN'
} as const;

export type NotStoppableReason = typeof NotStoppableReason[keyof typeof NotStoppableReason];
/** EMPTY: nothing was written. TOO_LONG: more than 4,000 characters. */
export const NoteProblem = {
  EMPTY: 'EMPTY',
  TOO_LONG: 'TOO_LONG'
} as const;

export type NoteProblem = typeof NoteProblem[keyof typeof NoteProblem];
/** The pages on which a notice stands. */
export const NoticePlace = {
  SUPPORT_PAGES: 'SUPPORT_PAGES',
  TEACHER_PAGES: 'TEACHER_PAGES'
} as const;

export type NoticePlace = typeof NoticePlace[keyof typeof NoticePlace];
/** Why a notice was not put up. */
export const NoticeProblem = {
  EMPTY: 'EMPTY',
  ENDS_BEFORE_IT_STARTS: 'ENDS_BEFORE_IT_STARTS',
  TOO_LONG: 'TOO_LONG'
} as const;

export type NoticeProblem = typeof NoticeProblem[keyof typeof NoticeProblem];
/** A link from the mail of an invitation. */
export type OpenInvitationInput = {
  /** The token of the link. */
  token: string;
};

/** The journey to open. */
export type OpenJourneyInput = {
  /** Names the browser: 256 random bits that it keeps in a cookie of its own, as base64url (43 characters). The journey belongs to this browser from then on. */
  browser: string;
  /** The OpenID Connect interaction that brought the browser here. */
  interactionUid: string;
  /** The token of the invitation that was opened in this browser last. It goes with the journey if the service of the journey made it. Null: none was. */
  invitationToken?: string | null | undefined;
};

/** A sign-in at our support pages. */
export type OpenStaffSessionInput = {
  /** `sid` of the ID token that the client of our support pages was given. */
  sid: string;
};

/** An act of which the person is told by mail. */
export const OutcomeAct = {
  ASK: 'ASK',
  CONFIRM: 'CONFIRM',
  LINK: 'LINK',
  NOT_MATCHED: 'NOT_MATCHED',
  UNLINK: 'UNLINK'
} as const;

export type OutcomeAct = typeof OutcomeAct[keyof typeof OutcomeAct];
/** The delivery of a passcode’s mail. SENT: GOV.UK Notify has accepted it. REFUSED: the mailbox does not exist. FAILED: the mail could not be sent or the mailbox not be reached; another passcode may arrive. */
export const PasscodeDelivery = {
  DELIVERED: 'DELIVERED',
  FAILED: 'FAILED',
  REFUSED: 'REFUSED',
  SENT: 'SENT'
} as const;

export type PasscodeDelivery = typeof PasscodeDelivery[keyof typeof PasscodeDelivery];
/** The reason that a passcode was rejected. MISSING and MALFORMED (not as many digits as the passcode has) cost no attempt. EXHAUSTED: all the attempts that a passcode allows were wrong. */
export const PasscodeRejection = {
  EXHAUSTED: 'EXHAUSTED',
  EXPIRED: 'EXPIRED',
  INCORRECT: 'INCORRECT',
  MALFORMED: 'MALFORMED',
  MISSING: 'MISSING'
} as const;

export type PasscodeRejection = typeof PasscodeRejection[keyof typeof PasscodeRejection];
/** What the people have to be like besides. Null: it does not matter. */
export type PeopleFiltersInput = {
  /** True: with an open support task. False: without one. */
  hasOpenTask?: boolean | null | undefined;
  /** True: blocked. False: not blocked. */
  isBlocked?: boolean | null | undefined;
  /** How the search for their record stands. */
  lookupStatus?: TrnLookupStatus | null | undefined;
  /** How surely the record is theirs. */
  matchLevel?: MatchLevel | null | undefined;
  /** The id of a service that they signed in to within a year. */
  serviceId?: string | null | undefined;
};

/** What the typed text was taken for, by its shape. IDENTITY_ID: a UUID, of an identity or of a task. TASK_REFERENCE: as 7F3A-91C2. */
export const PeopleSearchKind = {
  EMAIL_ADDRESS: 'EMAIL_ADDRESS',
  IDENTITY_ID: 'IDENTITY_ID',
  NAME: 'NAME',
  TASK_REFERENCE: 'TASK_REFERENCE',
  TRN: 'TRN'
} as const;

export type PeopleSearchKind = typeof PeopleSearchKind[keyof typeof PeopleSearchKind];
/** EMPTY: nothing to search by. TOO_LONG: more than a name, address or number has. EMAIL_ADDRESS: an @, and no whole address. NATIONAL_INSURANCE_NUMBER, DATE_OF_BIRTH: staff do not search by these. */
export const PeopleSearchRefusal = {
  DATE_OF_BIRTH: 'DATE_OF_BIRTH',
  EMAIL_ADDRESS: 'EMAIL_ADDRESS',
  EMPTY: 'EMPTY',
  NATIONAL_INSURANCE_NUMBER: 'NATIONAL_INSURANCE_NUMBER',
  TOO_LONG: 'TOO_LONG'
} as const;

export type PeopleSearchRefusal = typeof PeopleSearchRefusal[keyof typeof PeopleSearchRefusal];
/** The four figures that each public service publishes (GOV.UK Service Manual). */
export const PerformanceIndicator = {
  COMPLETION_RATE: 'COMPLETION_RATE',
  COST_PER_TRANSACTION: 'COST_PER_TRANSACTION',
  DIGITAL_TAKE_UP: 'DIGITAL_TAKE_UP',
  USER_SATISFACTION: 'USER_SATISFACTION'
} as const;

export type PerformanceIndicator = typeof PerformanceIndicator[keyof typeof PerformanceIndicator];
/** A fact about a person that staff see hidden until they reveal it. RECORD_: as the teaching record says it. */
export const PersonFact = {
  DATE_OF_BIRTH: 'DATE_OF_BIRTH',
  EMAIL_ADDRESS: 'EMAIL_ADDRESS',
  RECORD_DATE_OF_BIRTH: 'RECORD_DATE_OF_BIRTH',
  RECORD_EMAIL_ADDRESS: 'RECORD_EMAIL_ADDRESS',
  TRN: 'TRN'
} as const;

export type PersonFact = typeof PersonFact[keyof typeof PersonFact];
/** PROHIBITED: the record says that they may not teach. CLOSED: the account is closed: no service lets them in or sees the record. BLOCKED: staff locked it, and no service lets them in. TRN_WITHHELD: their TRN leaked, or an agent has to look before they get one that did. LINK_FROZEN: the link is disputed, and hidden from services. RECORD_CLOSED: the record was closed, and merged into no other. EMAIL_CHANGED_LATELY: the reader of the address before can still take the change back. MERGED: the id that was asked for names another identity now. */
export const PersonWarning = {
  BLOCKED: 'BLOCKED',
  CLOSED: 'CLOSED',
  EMAIL_CHANGED_LATELY: 'EMAIL_CHANGED_LATELY',
  LINK_FROZEN: 'LINK_FROZEN',
  MERGED: 'MERGED',
  PROHIBITED: 'PROHIBITED',
  RECORD_CLOSED: 'RECORD_CLOSED',
  TRN_WITHHELD: 'TRN_WITHHELD'
} as const;

export type PersonWarning = typeof PersonWarning[keyof typeof PersonWarning];
/** An act that the caller is about to do. */
export type PreviewOutcomeInput = {
  /** The act. LINK is also to replace. */
  act: OutcomeAct;
  /** What is asked. */
  ask?: AskTeacherInput | null | undefined;
  /** The person, where there is no task. */
  identityId?: string | null | undefined;
  /** Why it is linked. */
  linkReason?: LinkReason | null | undefined;
  /** Why no record was found. */
  notFoundReason?: NotFoundReason | null | undefined;
  /** The task. */
  taskId?: string | null | undefined;
  /** The record to link. */
  trn?: string | null | undefined;
};

/** Another address for a person. */
export type ProposeEmailChangeInput = {
  /** The address, as it was typed. */
  emailAddress: string;
  /** The person. */
  person: SeenPersonInput;
  /** What the person has shown. */
  proof: EmailProof;
};

/** Two identities of one person, and what stays of each. */
export type ProposeMergeInput = {
  /** A side for each fact that differs. */
  choices: MergeChoicesInput;
  /** The identity that goes. */
  fromId: string;
  /** `fromVersion` of the preview that the caller saw. */
  fromVersion: string;
  /** The identity that stays. */
  intoId: string;
  /** `intoVersion` of the same preview. */
  intoVersion: string;
  /** For the colleague who decides: 4,000 characters at most. */
  note?: string | null | undefined;
  /** The reason. */
  reason: MergeReason;
  /** The task on which it is proposed, if it is on one. */
  task?: SeenTaskInput | null | undefined;
};

/** A link from a mail about a change of address. */
export type ProposedEmailInput = {
  /** The token of the link. */
  token: string;
};

/** A code that an authenticator app shows. */
export type ProveAuthenticatorCodeInput = {
  /** The code: six digits. */
  code: string;
};

/** A notice, in plain text. */
export type PutUpNoticeInput = {
  /** When it ends. */
  endsAt: string;
  /** The place. */
  place: NoticePlace;
  /** When it starts. */
  startsAt: string;
  /** Its text, of at most 300 characters. */
  text: string;
};

/** UNKNOWN: we have no record of this TRN. CLOSED: the record is not active. WITHHELD: the TRN leaked, and has to be released first. */
export const RecordNotLinkableReason = {
  CLOSED: 'CLOSED',
  UNKNOWN: 'UNKNOWN',
  WITHHELD: 'WITHHELD'
} as const;

export type RecordNotLinkableReason = typeof RecordNotLinkableReason[keyof typeof RecordNotLinkableReason];
/** A ticket that a browser brought back. */
export type RedeemHandoffInput = {
  /** The ticket of completeJourney. */
  ticket: string;
  /** The interaction for which the browser holds the facade’s cookie. */
  uid: string;
};

/** A withheld TRN that is not given out. */
export type RefuseWithheldTrnInput = {
  /** The person, with the task that waits for it. */
  person: SeenPersonInput;
  /** Why not. */
  reason: WithholdReason;
};

/** The proof on which a withheld TRN is given out. */
export const ReleaseReason = {
  DOCUMENT_SEEN: 'DOCUMENT_SEEN',
  PROVED_BY_PHONE: 'PROVED_BY_PHONE'
} as const;

export type ReleaseReason = typeof ReleaseReason[keyof typeof ReleaseReason];
/** A withheld TRN to give out. */
export type ReleaseWithheldTrnInput = {
  /** The person, with the task that waits for it. */
  person: SeenPersonInput;
  /** The proof. */
  reason: ReleaseReason;
};

/** An identity to re-open. */
export type ReopenIdentityInput = {
  /** The person. */
  person: SeenPersonInput;
  /** Why. */
  reason: ReopenReason;
};

/** Why an identity is re-opened. */
export const ReopenReason = {
  ASKED_BY_HOLDER: 'ASKED_BY_HOLDER',
  CLOSED_BY_MISTAKE: 'CLOSED_BY_MISTAKE'
} as const;

export type ReopenReason = typeof ReopenReason[keyof typeof ReopenReason];
/** A closed task, and why it is opened again. */
export type ReopenTaskInput = {
  /** The reason. */
  reason: TaskReopenReason;
  /** The task. */
  taskId: string;
  /** Its version, when the caller saw it. */
  version: number;
};

/** The journey that needs another passcode. */
export type ResendPasscodeInput = {
  /** The IP address that the person’s browser has, for limits. */
  clientAddress: string;
  /** The journey. */
  journey: JourneyKeyInput;
};

/** A link from the mail to the old address. */
export type RevertEmailChangeInput = {
  /** The token of the link. */
  token: string;
};

/** A new secret for a client. */
export type RotateClientSecretInput = {
  /** The client. */
  clientId: string;
  /** When the newest secret was made that the caller saw; null: it saw none. If there is a newer one, nothing is done. Left out: not looked at. */
  newestSecretAt?: string | null | undefined;
  /** How many days the secret before it still works. */
  overlapDays: number;
};

/** What a person said of earlier names. */
export const SaidNameChange = {
  CHANGED: 'CHANGED',
  NOT_CHANGED: 'NOT_CHANGED',
  PREFER_NOT_TO_SAY: 'PREFER_NOT_TO_SAY'
} as const;

export type SaidNameChange = typeof SaidNameChange[keyof typeof SaidNameChange];
/** What a person said of their TRN. KNOWN: they gave one. FORGOTTEN: they have one. NONE: they have none. */
export const SaidTrn = {
  FORGOTTEN: 'FORGOTTEN',
  KNOWN: 'KNOWN',
  NONE: 'NONE'
} as const;

export type SaidTrn = typeof SaidTrn[keyof typeof SaidTrn];
/** A filter of the queue, and the name under which the caller keeps it. */
export type SaveTaskViewInput = {
  /** The filter. */
  filter: TaskViewFilterInput;
  /** The name: 1 to 50 characters. */
  name: string;
  /** The order. */
  sort?: SupportTaskSort;
};

/** The journey whose record is not the person’s. */
export type SayNotMeInput = {
  /** The journey. */
  journey: JourneyKeyInput;
};

/** PASSKEY: a device or security key that signs for this site only. AUTHENTICATOR_APP: an app that shows a new code each half minute. */
export const SecondFactorKind = {
  AUTHENTICATOR_APP: 'AUTHENTICATOR_APP',
  PASSKEY: 'PASSKEY'
} as const;

export type SecondFactorKind = typeof SecondFactorKind[keyof typeof SecondFactorKind];
/** SHOW_ANOTHER_FIRST: the member has a second factor, which this session has not shown. INVITATION_NEEDED: they have none, and no invitation opened this session. TOO_MANY: they have ten. EXPIRED: it took too long, or was finished already. INCORRECT: the passkey’s answer or the app’s code is wrong. TAKEN: the passkey was added before. */
export const SecondFactorNotAddedReason = {
  EXPIRED: 'EXPIRED',
  INCORRECT: 'INCORRECT',
  INVITATION_NEEDED: 'INVITATION_NEEDED',
  SHOW_ANOTHER_FIRST: 'SHOW_ANOTHER_FIRST',
  TAKEN: 'TAKEN',
  TOO_MANY: 'TOO_MANY'
} as const;

export type SecondFactorNotAddedReason = typeof SecondFactorNotAddedReason[keyof typeof SecondFactorNotAddedReason];
/** INCORRECT: it is none of the member’s, or was used before. EXPIRED: the passkey was asked for more than 5 minutes ago, or answered already; it did not count as a try. */
export const SecondFactorRejection = {
  EXPIRED: 'EXPIRED',
  INCORRECT: 'INCORRECT'
} as const;

export type SecondFactorRejection = typeof SecondFactorRejection[keyof typeof SecondFactorRejection];
/** The person on whom staff act, as they were shown. */
export type SeenPersonInput = {
  /** The identity. */
  id: string;
  /** The task that the act ends. Null: none. */
  task?: TaskAtHandInput | null | undefined;
  /** `version` of `personChanges` as it was shown. Another one by now: nothing is done. */
  version: string;
};

/** A task, as the caller saw it. */
export type SeenTaskInput = {
  /** The task. */
  taskId: string;
  /** Its version, when the caller saw it. */
  version: number;
};

/** The journey that needs the passcode. */
export type SendOwnerPasscodeInput = {
  /** The journey. */
  journey: JourneyKeyInput;
};

/** The address to prove. */
export type SendPasscodeInput = {
  /** The IP address that the person’s browser has, for limits. */
  clientAddress: string;
  /** As typed. */
  emailAddress: string;
  /** The person was asked about a likely slip in this address, and confirms that it is right. */
  isSure?: boolean;
  /** The journey. */
  journey: JourneyKeyInput;
};

/** The journey that needs the passcode. */
export type SendRecordPasscodeInput = {
  /** The journey. */
  journey: JourneyKeyInput;
};

/** What our pages say of a service, and whom it lets in. */
export type ServiceSettingsInput = {
  /** It lets people in who have no teaching record. */
  allowsNone: boolean;
  /** It lets people in while an agent looks for their record. */
  allowsPending: boolean;
  /** It keeps out teachers who are prohibited from teaching. */
  blocksProhibited: boolean;
  /** Its last words before a person goes back to it. */
  closingText?: string | null | undefined;
  /** The name in the header, where it is another one. */
  headerName?: string | null | undefined;
  /** Where it helps: an address. */
  helpEmailAddress?: string | null | undefined;
  /** Where it helps: a telephone number. */
  helpPhoneNumber?: string | null | undefined;
  /** Where it helps: a page. */
  helpUrl?: string | null | undefined;
  /** The match level from which on it sees a record. */
  matchPolicy: MatchLevel;
  /** Its name. */
  name: string;
  /** Its need of a TRN. */
  trnRequirement: TrnRequirement;
  /** Its start page. */
  url: string;
};

/** A client that takes part in a session. */
export type SessionClientInput = {
  /** The client. */
  clientId: string;
  /** Its name for the session: `sid` in its tokens. */
  sid: string;
};

/** The algorithm that signs an ID token. */
export const SigningAlgorithm = {
  ES256: 'ES256',
  RS256: 'RS256'
} as const;

export type SigningAlgorithm = typeof SigningAlgorithm[keyof typeof SigningAlgorithm];
/** NOT_A_MEMBER: there is no such member, or they have left. OWN: it is the caller themselves, and a colleague has to do it. NOT_JOINED: they have not joined yet. JOINED: they have joined, and have a second factor. LAST_OWNER: the service would have no owner. NOT_AN_AGENT: a lead may do that about agents only, and an owner has to do it. */
export const StaffChangeRefusal = {
  JOINED: 'JOINED',
  LAST_OWNER: 'LAST_OWNER',
  NOT_AN_AGENT: 'NOT_AN_AGENT',
  NOT_A_MEMBER: 'NOT_A_MEMBER',
  NOT_JOINED: 'NOT_JOINED',
  OWN: 'OWN'
} as const;

export type StaffChangeRefusal = typeof StaffChangeRefusal[keyof typeof StaffChangeRefusal];
/** NOT_VALID: the link was used, withdrawn or replaced, or is too old. OTHER_ADDRESS: another address was proved than the invited one; the link still works. HOLDS_RECORD: the identity of that address has a teaching record, and the work of a member needs one without. */
export const StaffInvitationProblem = {
  HOLDS_RECORD: 'HOLDS_RECORD',
  NOT_VALID: 'NOT_VALID',
  OTHER_ADDRESS: 'OTHER_ADDRESS'
} as const;

export type StaffInvitationProblem = typeof StaffInvitationProblem[keyof typeof StaffInvitationProblem];
/** EMAIL_ADDRESS: it is none that a mail could reach. NAME: it is missing or too long. MEMBER_ALREADY: the address is that of a member, or of one who is invited. OWNER: a member joins in another role first, and is made an owner then. */
export const StaffInvitationRefusal = {
  EMAIL_ADDRESS: 'EMAIL_ADDRESS',
  MEMBER_ALREADY: 'MEMBER_ALREADY',
  NAME: 'NAME',
  OWNER: 'OWNER'
} as const;

export type StaffInvitationRefusal = typeof StaffInvitationRefusal[keyof typeof StaffInvitationRefusal];
/** How a member of staff stands. ACTIVE: may sign in. LOCKED: their second factors were wrong too often, and have to be reset. INVITED: has not joined yet. INVITATION_OVER: has not joined, and the link works no longer. LEFT: is a member no longer. */
export const StaffMemberState = {
  ACTIVE: 'ACTIVE',
  INVITATION_OVER: 'INVITATION_OVER',
  INVITED: 'INVITED',
  LEFT: 'LEFT',
  LOCKED: 'LOCKED'
} as const;

export type StaffMemberState = typeof StaffMemberState[keyof typeof StaffMemberState];
/** The worth of a second factor in a session. NONE: it was not shown yet, and the session opens nothing else. SHOWN: 15 minutes ago or more, so that a risky act asks for it again. FRESH: less than 15 minutes ago. */
export const StaffProof = {
  FRESH: 'FRESH',
  NONE: 'NONE',
  SHOWN: 'SHOWN'
} as const;

export type StaffProof = typeof StaffProof[keyof typeof StaffProof];
/** The work of a member of staff. AGENT: works support tasks. LEAD: also decides what needs a second person. OWNER: runs the service, with its staff, clients and switches. */
export const StaffRole = {
  AGENT: 'AGENT',
  LEAD: 'LEAD',
  OWNER: 'OWNER'
} as const;

export type StaffRole = typeof StaffRole[keyof typeof StaffRole];
/** An authorization request that needs the person. */
export type StartInteractionInput = {
  /** The client that asks. */
  clientId: string;
  /** OpenID Connect login_hint: when it is an address, the first page suggests it. */
  loginHint?: string | null | undefined;
  /** The service’s own name for its visitor’s session (`session_id`), kept for its reports. */
  serviceSessionId?: string | null | undefined;
  /** The session of a person who is signed in and whom the service does not let in (see `entryDenial`): the journey begins there. */
  sessionId?: string | null | undefined;
  /** A token that a service was given for a person’s record (`trn_token`). Kept sealed. */
  trnToken?: string | null | undefined;
  /** The facade’s name for the interaction. */
  uid: string;
};

/** A change of address to stop, or to take back. */
export type StopEmailChangeInput = {
  /** The person. */
  person: SeenPersonInput;
  /** Why. */
  reason: EmailStopReason;
};

/** The sentence with which a mail to a teacher says why we ask. */
export const SupportQuestionTemplate = {
  CHECK_LINK: 'CHECK_LINK',
  MORE_DETAILS: 'MORE_DETAILS',
  WHICH_RECORD: 'WHICH_RECORD'
} as const;

export type SupportQuestionTemplate = typeof SupportQuestionTemplate[keyof typeof SupportQuestionTemplate];
/** The due day against today. LATE: it is past. TODAY. SOON: the next working day. LATER: after that. */
export const SupportTaskDue = {
  LATE: 'LATE',
  LATER: 'LATER',
  SOON: 'SOON',
  TODAY: 'TODAY'
} as const;

export type SupportTaskDue = typeof SupportTaskDue[keyof typeof SupportTaskDue];
/** Which tasks to list. What is left out is no bound. */
export type SupportTaskFilterInput = {
  /** Tasks of this member; `heldBy` does not count then. */
  assigneeId?: string | null | undefined;
  /** By their due day. */
  due?: SupportTaskDue | null | undefined;
  /** By who has them. */
  heldBy?: SupportTaskHeldBy;
  /** Tasks about this identity. */
  identityId?: string | null | undefined;
  /** Tasks of one of these reasons. */
  reasons?: Array<SupportTaskReason> | null | undefined;
  /** The task with this reference, such as 7F3A-91C2. */
  reference?: string | null | undefined;
  /** Tasks of people on their way to this service. */
  serviceId?: string | null | undefined;
  /** Tasks at one of these stages. */
  stages?: Array<SupportTaskStage> | null | undefined;
  /** Open tasks, or closed ones. */
  status?: SupportTaskStatus;
};

/** Who has a task. ANYONE: any member or none. NONE: it is unassigned. ME: the caller. */
export const SupportTaskHeldBy = {
  ANYONE: 'ANYONE',
  ME: 'ME',
  NONE: 'NONE'
} as const;

export type SupportTaskHeldBy = typeof SupportTaskHeldBy[keyof typeof SupportTaskHeldBy];
/** How a task ended. NO_LONGER_NEEDED: it settled itself. */
export const SupportTaskOutcome = {
  CHANGED: 'CHANGED',
  CONFIRMED: 'CONFIRMED',
  KEPT_SEPARATE: 'KEPT_SEPARATE',
  LINKED: 'LINKED',
  MERGED: 'MERGED',
  NOT_MATCHED: 'NOT_MATCHED',
  NO_LONGER_NEEDED: 'NO_LONGER_NEEDED',
  REFUSED: 'REFUSED',
  RELEASED: 'RELEASED',
  UNLINKED: 'UNLINKED'
} as const;

export type SupportTaskOutcome = typeof SupportTaskOutcome[keyof typeof SupportTaskOutcome];
/** Why an agent has to look. */
export const SupportTaskReason = {
  CHANGE_REQUEST: 'CHANGE_REQUEST',
  CLAIM_DISPUTED: 'CLAIM_DISPUTED',
  CONTRADICTION: 'CONTRADICTION',
  HOLDER_DISPLACED: 'HOLDER_DISPLACED',
  MULTIPLE_MATCHES: 'MULTIPLE_MATCHES',
  NEEDS_PROOF: 'NEEDS_PROOF',
  NOT_ME: 'NOT_ME',
  NO_MATCH: 'NO_MATCH',
  OWNER_NOT_RECOGNISED: 'OWNER_NOT_RECOGNISED',
  OWNER_NO_ACCESS: 'OWNER_NO_ACCESS',
  POSSIBLE_DUPLICATE: 'POSSIBLE_DUPLICATE',
  RECORDS_UNAVAILABLE: 'RECORDS_UNAVAILABLE',
  RECORD_CLOSED: 'RECORD_CLOSED',
  REVERT: 'REVERT',
  TRN_DIFFERS: 'TRN_DIFFERS',
  TRN_WITHHELD: 'TRN_WITHHELD'
} as const;

export type SupportTaskReason = typeof SupportTaskReason[keyof typeof SupportTaskReason];
/** OLDEST, NEWEST: by when a task was opened; of closed tasks, closed. DUE, DUE_LAST: by its due day, the first or the last one first. */
export const SupportTaskSort = {
  DUE: 'DUE',
  DUE_LAST: 'DUE_LAST',
  NEWEST: 'NEWEST',
  OLDEST: 'OLDEST'
} as const;

export type SupportTaskSort = typeof SupportTaskSort[keyof typeof SupportTaskSort];
/** NEW: no agent has touched it. WAITING_FOR_TEACHER: the time until they answer does not count. ESCALATED: a lead has to look. AWAITING_SECOND: a second member of staff has to approve. */
export const SupportTaskStage = {
  AWAITING_SECOND: 'AWAITING_SECOND',
  ESCALATED: 'ESCALATED',
  IN_PROGRESS: 'IN_PROGRESS',
  NEW: 'NEW',
  WAITING_FOR_TEACHER: 'WAITING_FOR_TEACHER'
} as const;

export type SupportTaskStage = typeof SupportTaskStage[keyof typeof SupportTaskStage];
/** If a task is still to be done. */
export const SupportTaskStatus = {
  CLOSED: 'CLOSED',
  OPEN: 'OPEN'
} as const;

export type SupportTaskStatus = typeof SupportTaskStatus[keyof typeof SupportTaskStatus];
/** SENDING: mails. MATCHING: looking for teaching records. SIGN_UP: new identities. */
export const SwitchName = {
  MATCHING: 'MATCHING',
  SENDING: 'SENDING',
  SIGN_UP: 'SIGN_UP'
} as const;

export type SwitchName = typeof SwitchName[keyof typeof SwitchName];
/** Why a switch was turned. OVER: the reason for which it was off is over. */
export const SwitchReason = {
  INCIDENT: 'INCIDENT',
  MAINTENANCE: 'MAINTENANCE',
  OVER: 'OVER',
  SECURITY: 'SECURITY',
  TEST: 'TEST'
} as const;

export type SwitchReason = typeof SwitchReason[keyof typeof SwitchReason];
/** A task to work on. */
export type TakeTaskInput = {
  /** True: a lead takes it over from a colleague who has it open. */
  takesOver?: boolean;
  /** The task. */
  taskId: string;
};

/** The task that an act on a person ends, as it was shown. */
export type TaskAtHandInput = {
  /** The task. It is about the person. */
  id: string;
  /** The version of it that was shown. */
  version: number;
};

/** TAKEN: a colleague has taken it, such as a lead who took it over. CLOSED: it has ended. CHANGED: it was changed in another way. */
export const TaskChange = {
  CHANGED: 'CHANGED',
  CLOSED: 'CLOSED',
  TAKEN: 'TAKEN'
} as const;

export type TaskChange = typeof TaskChange[keyof typeof TaskChange];
/** Why a lead opens a closed task again. CHECK_FAILED: a second look at it found that it was not done right. */
export const TaskReopenReason = {
  CHECK_FAILED: 'CHECK_FAILED',
  CLOSED_BY_MISTAKE: 'CLOSED_BY_MISTAKE',
  NEW_INFORMATION: 'NEW_INFORMATION',
  TEACHER_DISAGREES: 'TEACHER_DISAGREES'
} as const;

export type TaskReopenReason = typeof TaskReopenReason[keyof typeof TaskReopenReason];
/** A filter that may be kept as a view: it names no person. What is left out is no bound. */
export type TaskViewFilterInput = {
  /** Tasks of this member; `heldBy` does not count then. */
  assigneeId?: string | null | undefined;
  /** By their due day. */
  due?: SupportTaskDue | null | undefined;
  /** By who has them. */
  heldBy?: SupportTaskHeldBy;
  /** Tasks of one of these reasons. */
  reasons?: Array<SupportTaskReason> | null | undefined;
  /** Tasks of people on their way to this service. */
  serviceId?: string | null | undefined;
  /** Tasks at one of these stages. */
  stages?: Array<SupportTaskStage> | null | undefined;
  /** Open tasks, or closed ones. */
  status?: SupportTaskStatus;
};

/** KNOWN: has a teacher reference number and gives it. FORGOTTEN: has one and does not know it. NONE: says they have none. */
export const TrnKnowledge = {
  FORGOTTEN: 'FORGOTTEN',
  KNOWN: 'KNOWN',
  NONE: 'NONE'
} as const;

export type TrnKnowledge = typeof TrnKnowledge[keyof typeof TrnKnowledge];
/** A list of TRNs. */
export type TrnListInput = {
  /** 1 to 1,000 TRNs, each as it was typed. */
  trns: Array<string>;
};

/** How the search for a teaching record stands. */
export const TrnLookupStatus = {
  /** An agent looked and found nothing. */
  FAILED: 'FAILED',
  /** Linked to a teaching record. */
  FOUND: 'FOUND',
  /** The person says that they have none, and nothing contradicts it. */
  NONE: 'NONE',
  /** An agent is looking, or the link is not sure enough for the service. */
  PENDING: 'PENDING'
} as const;

export type TrnLookupStatus = typeof TrnLookupStatus[keyof typeof TrnLookupStatus];
/** A service’s need of a TRN. REQUIRED: every question is asked that may find it. OPTIONAL: only the few that suit every person. NEEDED_BEFORE_ENTRY: as REQUIRED, and no identity enters without one. NOT_ASKED: no record is looked for. */
export const TrnRequirement = {
  NEEDED_BEFORE_ENTRY: 'NEEDED_BEFORE_ENTRY',
  NOT_ASKED: 'NOT_ASKED',
  OPTIONAL: 'OPTIONAL',
  REQUIRED: 'REQUIRED'
} as const;

export type TrnRequirement = typeof TrnRequirement[keyof typeof TrnRequirement];
/** How the TRN of the record differs from the answers. DIFFERENT: not the one that the person gave. UNEXPECTED: the person said that they have none. REMINDED: the person did not know it. */
export const TrnSurprise = {
  DIFFERENT: 'DIFFERENT',
  REMINDED: 'REMINDED',
  UNEXPECTED: 'UNEXPECTED'
} as const;

export type TrnSurprise = typeof TrnSurprise[keyof typeof TrnSurprise];
/** How a switch is to stand. */
export type TurnSwitchInput = {
  /** On, or off. */
  isOn: boolean;
  /** After how many minutes it is on again. Null: it stays off. */
  minutes?: number | null | undefined;
  /** The switch. */
  name: SwitchName;
  /** Why. */
  reason: SwitchReason;
};

/** A merge to undo. */
export type UndoMergeInput = {
  /** The merge. */
  id: string;
  /** `intoVersion` of `undo` of the merge, as the caller saw it. */
  intoVersion: string;
  /** The reason. */
  reason: UndoMergeReason;
};

/** NOT_ONE_PERSON: they are two people. WRONG_CHOICES: another one has to stay, or other facts. TEACHER_ASKED: the teacher asked for it. OTHER: another reason. */
export const UndoMergeReason = {
  NOT_ONE_PERSON: 'NOT_ONE_PERSON',
  OTHER: 'OTHER',
  TEACHER_ASKED: 'TEACHER_ASKED',
  WRONG_CHOICES: 'WRONG_CHOICES'
} as const;

export type UndoMergeReason = typeof UndoMergeReason[keyof typeof UndoMergeReason];
/** NOT_MERGED: it was never done, or was undone. TOO_LATE: the 30 days are over. MERGED_AGAIN: one of the two took part in another merge since, which has to be undone first. RECORD_MOVED: the survivor no longer holds the record that it had after the merge. RECORD_TAKEN: another identity has the record that one of the two would get back. ADDRESS_TAKEN: another identity signs in by an address that one of the two would get back. CHANGED: the survivor changed since the caller looked. */
export const UndoRefusal = {
  ADDRESS_TAKEN: 'ADDRESS_TAKEN',
  CHANGED: 'CHANGED',
  MERGED_AGAIN: 'MERGED_AGAIN',
  NOT_MERGED: 'NOT_MERGED',
  RECORD_MOVED: 'RECORD_MOVED',
  RECORD_TAKEN: 'RECORD_TAKEN',
  TOO_LATE: 'TOO_LATE'
} as const;

export type UndoRefusal = typeof UndoRefusal[keyof typeof UndoRefusal];
/** Why a record is taken from a person. */
export const UnlinkReason = {
  FRAUD_SUSPECTED: 'FRAUD_SUSPECTED',
  HOLDER_DISPUTES: 'HOLDER_DISPUTES',
  LINKED_WRONGLY: 'LINKED_WRONGLY',
  NEW_INFORMATION: 'NEW_INFORMATION',
  RECORD_CLOSED: 'RECORD_CLOSED'
} as const;

export type UnlinkReason = typeof UnlinkReason[keyof typeof UnlinkReason];
/** A record to unlink. */
export type UnlinkRecordInput = {
  /** The person, and the task that ends. */
  about: AboutInput;
  /** Why. */
  reason: UnlinkReason;
};

/** An identity to unlock. */
export type UnlockIdentityInput = {
  /** The person. */
  person: SeenPersonInput;
  /** Why. */
  reason: UnlockReason;
};

/** Why an identity is unlocked. */
export const UnlockReason = {
  HOLDER_PROVED: 'HOLDER_PROVED',
  LOCKED_BY_MISTAKE: 'LOCKED_BY_MISTAKE',
  NO_FAULT_FOUND: 'NO_FAULT_FOUND'
} as const;

export type UnlockReason = typeof UnlockReason[keyof typeof UnlockReason];
/** A recovery code. */
export type UseRecoveryCodeInput = {
  /** The code, with or without its hyphens. */
  code: string;
};

/** A secret that a client presented. */
export type VerifyClientSecretInput = {
  /** The IP address from which it was presented. Wrong ones are counted by its network. */
  clientAddress?: string | null | undefined;
  /** The client. */
  clientId: string;
  /** As presented. */
  secret: string;
};

/** A passcode to try. */
export type VerifyOwnerPasscodeInput = {
  /** The journey. */
  journey: JourneyKeyInput;
  /** As typed; spaces and dashes do not matter. */
  passcode: string;
};

/** A passcode to try. */
export type VerifyPasscodeInput = {
  /** The IP address that the person’s browser has, for the limits on the passcode that replaces an expired one. */
  clientAddress: string;
  /** The journey. */
  journey: JourneyKeyInput;
  /** As typed; spaces and dashes do not matter. */
  passcode: string;
};

/** A passcode to try. */
export type VerifyRecordPasscodeInput = {
  /** The journey. */
  journey: JourneyKeyInput;
  /** As typed; spaces and dashes do not matter. */
  passcode: string;
};

/** TASK: to work on a task about the person, whose id goes along. CALL, EMAIL: the person got in touch. SERVICE: a service asked about them. AUDIT_OR_CHECK: to check the work of a colleague. */
export const ViewReason = {
  AUDIT_OR_CHECK: 'AUDIT_OR_CHECK',
  CALL: 'CALL',
  EMAIL: 'EMAIL',
  SERVICE: 'SERVICE',
  TASK: 'TASK'
} as const;

export type ViewReason = typeof ViewReason[keyof typeof ViewReason];
/** CLOSURE: the identity is to be closed. EMAIL_CHANGE: another address stands on answers only, and a lead has to approve it. */
export const WaitingProposalKind = {
  CLOSURE: 'CLOSURE',
  EMAIL_CHANGE: 'EMAIL_CHANGE'
} as const;

export type WaitingProposalKind = typeof WaitingProposalKind[keyof typeof WaitingProposalKind];
/** What a teacher can be asked for. Never a National Insurance number. */
export const WantedFact = {
  PREVIOUS_NAMES: 'PREVIOUS_NAMES',
  QTS_YEAR: 'QTS_YEAR',
  SCHOOLS: 'SCHOOLS',
  TRAINING_PROVIDER: 'TRAINING_PROVIDER',
  TRN: 'TRN'
} as const;

export type WantedFact = typeof WantedFact[keyof typeof WantedFact];
/** How a delivery of a webhook stands. */
export const WebhookDeliveryState = {
  /** Given up: no try is left, its endpoint is gone, or its client may see nothing of it any more. */
  DEAD: 'DEAD',
  /** It was taken. */
  DELIVERED: 'DELIVERED',
  /** For its first or next try, or for its endpoint to be on. */
  WAITING: 'WAITING'
} as const;

export type WebhookDeliveryState = typeof WebhookDeliveryState[keyof typeof WebhookDeliveryState];
/** A type of webhook. PING goes to every endpoint, and is asked for by none. */
export const WebhookEventType = {
  ENDPOINT_DISABLED: 'ENDPOINT_DISABLED',
  IDENTITY_BLOCKED: 'IDENTITY_BLOCKED',
  IDENTITY_CREATED: 'IDENTITY_CREATED',
  IDENTITY_MATCH_RESOLVED: 'IDENTITY_MATCH_RESOLVED',
  IDENTITY_MERGED: 'IDENTITY_MERGED',
  IDENTITY_REMOVED: 'IDENTITY_REMOVED',
  IDENTITY_SIGNED_OUT: 'IDENTITY_SIGNED_OUT',
  IDENTITY_UNBLOCKED: 'IDENTITY_UNBLOCKED',
  IDENTITY_UNMERGED: 'IDENTITY_UNMERGED',
  IDENTITY_UPDATED: 'IDENTITY_UPDATED',
  INVITATION_CANCELLED: 'INVITATION_CANCELLED',
  INVITATION_EXPIRED: 'INVITATION_EXPIRED',
  INVITATION_USED: 'INVITATION_USED',
  PING: 'PING'
} as const;

export type WebhookEventType = typeof WebhookEventType[keyof typeof WebhookEventType];
/** Why a try did not count. */
export const WebhookFailure = {
  /** The address is none that we may call any more. */
  ADDRESS_REFUSED: 'ADDRESS_REFUSED',
  /** The answer has more than 64 KiB. */
  ANSWER_TOO_LARGE: 'ANSWER_TOO_LARGE',
  /** There was no connection, or it broke. */
  CONNECTION: 'CONNECTION',
  /** Its name is not in the DNS. */
  NAME_NOT_FOUND: 'NAME_NOT_FOUND',
  /** Its name leads into a private network. Nothing was sent. */
  NOT_PUBLIC: 'NOT_PUBLIC',
  /** A ping was answered without its challenge. */
  NO_CHALLENGE: 'NO_CHALLENGE',
  /** It answered with another address, which we do not follow. */
  REDIRECT: 'REDIRECT',
  /** It answered with a status that is not 2xx. */
  STATUS: 'STATUS',
  /** It took more than ten seconds. */
  TIMEOUT: 'TIMEOUT',
  /** The certificate is not valid for the name. */
  TLS: 'TLS'
} as const;

export type WebhookFailure = typeof WebhookFailure[keyof typeof WebhookFailure];
/** What is wrong with the settings of an endpoint. */
export const WebhookProblem = {
  /** The address holds a part after #. */
  HAS_FRAGMENT: 'HAS_FRAGMENT',
  /** The address holds a name or a password. */
  HAS_PASSWORD: 'HAS_PASSWORD',
  /** The host is a name that no public DNS answers. */
  INSIDE_NAME: 'INSIDE_NAME',
  /** The address cannot be read. */
  MALFORMED: 'MALFORMED',
  /** The host is a number, or ends in a dot. */
  NOT_A_NAME: 'NOT_A_NAME',
  /** The address does not begin with https. */
  NOT_HTTPS: 'NOT_HTTPS',
  /** There is no client of this id in use. */
  NO_CLIENT: 'NO_CLIENT',
  /** No type is chosen, or one that an endpoint cannot ask for. */
  NO_TYPES: 'NO_TYPES',
  /** The address names another port than 443. */
  OTHER_PORT: 'OTHER_PORT',
  /** The client is of our own pages. */
  OUR_OWN: 'OUR_OWN',
  /** The address has more than 1,000 characters. */
  TOO_LONG: 'TOO_LONG',
  /** The client has ten endpoints already. */
  TOO_MANY: 'TOO_MANY'
} as const;

export type WebhookProblem = typeof WebhookProblem[keyof typeof WebhookProblem];
/** Where an endpoint is, and what it is told. */
export type WebhookSettingsInput = {
  /** What it is told of: one type at least. */
  eventTypes: Array<WebhookEventType>;
  /** The secret of the older signature. */
  hubSecret: HubSecretChange;
  /** Ids only: what stands behind them is read by the API. */
  isThin: boolean;
  /** Its address: https, at port 443, under a public name. */
  url: string;
};

/** Where an endpoint stands. */
export const WebhookStanding = {
  /** It is told of what its client may see. */
  IN_USE: 'IN_USE',
  /** It has not answered a ping yet: nothing else goes to it. */
  NOT_VERIFIED: 'NOT_VERIFIED',
  /** A service owner turned it off. */
  OFF_BY_STAFF: 'OFF_BY_STAFF',
  /** Every try failed for five days, and it was turned off. */
  OFF_FAILING: 'OFF_FAILING',
  /** It answered 410, and was turned off. */
  OFF_GONE: 'OFF_GONE'
} as const;

export type WebhookStanding = typeof WebhookStanding[keyof typeof WebhookStanding];
/** DISABLE: nothing but pings goes to the endpoint; what waits for it waits. ENABLE: one delivery is tried first, whatever waits. */
export const WebhookStandingChange = {
  DISABLE: 'DISABLE',
  ENABLE: 'ENABLE'
} as const;

export type WebhookStandingChange = typeof WebhookStandingChange[keyof typeof WebhookStandingChange];
/** Why a withheld TRN is not given out. */
export const WithholdReason = {
  NO_PROOF: 'NO_PROOF',
  PROOF_DIFFERS: 'PROOF_DIFFERS',
  PROOF_UNCLEAR: 'PROOF_UNCLEAR',
  SUSPECTED_ALTERED: 'SUSPECTED_ALTERED'
} as const;

export type WithholdReason = typeof WithholdReason[keyof typeof WithholdReason];
export type OidcApiIsThereQueryVariables = Exact<{ [key: string]: never; }>;


export type OidcApiIsThereQuery = { __typename: 'Query' };

export type OidcClientQueryVariables = Exact<{
  clientId: string;
}>;


export type OidcClientQuery = { client: { id: string, redirectUris: Array<string>, postLogoutRedirectUris: Array<string>, scopes: Array<string>, grantTypes: Array<string>, tokenEndpointAuthMethod: ClientAuthMethod, jwks: string | null, jwksUri: string | null, idTokenSignedResponseAlg: SigningAlgorithm, backchannelLogoutUri: string | null, isDpopBound: boolean, isParRequired: boolean, isPkceRequired: boolean, isSignOutByUriAloneAllowed: boolean, service: { name: string, url: string }, legacySwitches: Array<{ name: LegacySwitchName, expiresAt: string }> } | null };

export type OidcSignOutClientQueryVariables = Exact<{
  postLogoutRedirectUri: string;
}>;


export type OidcSignOutClientQuery = { signOutClient: string | null };

export type OidcStandingQueryVariables = Exact<{
  clientId: string;
  identityId?: string | null | undefined;
  sessionId?: string | null | undefined;
  sid?: string | null | undefined;
  withIdentity: boolean;
  isEntering: boolean;
}>;


export type OidcStandingQuery = { standing: { isSignedOut: boolean, entryDenial?: EntryDenial | null, session: { id: string, identityId: string } | null, identity?: { id: string, emailAddress: string, firstName: string, middleName: string | null, lastName: string, preferredName: string | null, dateOfBirth: string, trn: string | null, trnLookupStatus: TrnLookupStatus, trnMatchLevel: MatchLevel | null, previousIds: Array<string>, verifiedName: { firstName: string, middleName: string | null, lastName: string } | null } | null } };

export type StartInteractionMutationVariables = Exact<{
  input: StartInteractionInput;
}>;


export type StartInteractionMutation = { outcome:
    | { __typename: 'ClientNotFound', clientId: string }
    | { __typename: 'InteractionStarted', uid: string }
   };

export type RedeemHandoffMutationVariables = Exact<{
  input: RedeemHandoffInput;
}>;


export type RedeemHandoffMutation = { outcome:
    | { __typename: 'HandoffDenied', denial: HandoffDenial }
    | { __typename: 'HandoffRedeemed', identityId: string, sessionId: string, authenticatedAt: string, amr: Array<string>, acr: string }
    | { __typename: 'HandoffRefused', reason: HandoffRefusal }
   };

export type VerifyClientSecretMutationVariables = Exact<{
  input: VerifyClientSecretInput;
}>;


export type VerifyClientSecretMutation = { outcome:
    | { __typename: 'ClientSecretAccepted', clientId: string, goodUntil: string | null }
    | { __typename: 'ClientSecretNotChecked', clientId: string, retryAt: string }
    | { __typename: 'ClientSecretRefused', clientId: string }
   };

export type JoinSessionMutationVariables = Exact<{
  input: JoinSessionInput;
}>;


export type JoinSessionMutation = { outcome:
    | { __typename: 'SessionJoined', sessionId: string }
    | { __typename: 'SessionNotFound', sessionId: string }
   };

export type EndSessionMutationVariables = Exact<{
  sessionId: string;
}>;


export type EndSessionMutation = { outcome:
    | { __typename: 'SessionEnded', sessionId: string }
    | { __typename: 'SessionNotFound', sessionId: string }
   };

export type AccountQueryVariables = Exact<{
  sid: string;
}>;


export type AccountQuery = { account: { notice: string | null, session: { id: string, authenticatedAt: string }, identity: { id: string, emailAddress: string, firstName: string, middleName: string | null, lastName: string, preferredName: string | null, dateOfBirth: string, trn: string | null, trnLookupStatus: TrnLookupStatus }, services: Array<{ lastUsedAt: string, service: { name: string, url: string } }>, browsers: Array<{ lastProvedAt: string }> } | null };

export type ForgetBrowsersMutationVariables = Exact<{
  sid: string;
}>;


export type ForgetBrowsersMutation = { outcome:
    | { __typename: 'AccountNotSignedIn' }
    | { __typename: 'BrowsersForgotten' }
   };

export type SignOutEverywhereMutationVariables = Exact<{
  sessionId: string;
}>;


export type SignOutEverywhereMutation = { outcome:
    | { __typename: 'SessionEnded' }
    | { __typename: 'SessionNotFound' }
   };

type SendPasscodeOutcome_AnswerRefused_Fragment = { __typename: 'AnswerRefused', problems: Array<{ field: AnswerField, reason: AnswerProblemReason }> };

type SendPasscodeOutcome_EmailAddressMayBeMistyped_Fragment = { __typename: 'EmailAddressMayBeMistyped', suggestion: string };

type SendPasscodeOutcome_JourneyMoved_Fragment = { __typename: 'JourneyMoved', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } };

type SendPasscodeOutcome_JourneyNotFound_Fragment = { __typename: 'JourneyNotFound', interactionUid: string };

type SendPasscodeOutcome_SendingPaused_Fragment = { __typename: 'SendingPaused', until: string | null };

type SendPasscodeOutcome_StepRefused_Fragment = { __typename: 'StepRefused', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } };

type SendPasscodeOutcome_TooManyRequests_Fragment = { __typename: 'TooManyRequests', retryAt: string };

export type SendPasscodeOutcomeFragment =
  | SendPasscodeOutcome_AnswerRefused_Fragment
  | SendPasscodeOutcome_EmailAddressMayBeMistyped_Fragment
  | SendPasscodeOutcome_JourneyMoved_Fragment
  | SendPasscodeOutcome_JourneyNotFound_Fragment
  | SendPasscodeOutcome_SendingPaused_Fragment
  | SendPasscodeOutcome_StepRefused_Fragment
  | SendPasscodeOutcome_TooManyRequests_Fragment
;

export type SendPasscodeMutationVariables = Exact<{
  input: SendPasscodeInput;
}>;


export type SendPasscodeMutation = { outcome:
    | { __typename: 'AnswerRefused', problems: Array<{ field: AnswerField, reason: AnswerProblemReason }> }
    | { __typename: 'EmailAddressMayBeMistyped', suggestion: string }
    | { __typename: 'JourneyMoved', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'JourneyNotFound', interactionUid: string }
    | { __typename: 'SendingPaused', until: string | null }
    | { __typename: 'StepRefused', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'TooManyRequests', retryAt: string }
   };

type PasscodeOutcome_JourneyNotFound_Fragment = { __typename: 'JourneyNotFound', interactionUid: string };

type PasscodeOutcome_PasscodeAccepted_Fragment = { __typename: 'PasscodeAccepted', browserSecret: string, journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } };

type PasscodeOutcome_PasscodeRejected_Fragment = { __typename: 'PasscodeRejected', reason: PasscodeRejection, attemptsLeft: number, isNewOneSent: boolean };

type PasscodeOutcome_StepRefused_Fragment = { __typename: 'StepRefused', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } };

type PasscodeOutcome_TooManyRequests_Fragment = { __typename: 'TooManyRequests', retryAt: string };

export type PasscodeOutcomeFragment =
  | PasscodeOutcome_JourneyNotFound_Fragment
  | PasscodeOutcome_PasscodeAccepted_Fragment
  | PasscodeOutcome_PasscodeRejected_Fragment
  | PasscodeOutcome_StepRefused_Fragment
  | PasscodeOutcome_TooManyRequests_Fragment
;

export type VerifyPasscodeMutationVariables = Exact<{
  input: VerifyPasscodeInput;
}>;


export type VerifyPasscodeMutation = { outcome:
    | { __typename: 'JourneyNotFound', interactionUid: string }
    | { __typename: 'PasscodeAccepted', browserSecret: string, journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'PasscodeRejected', reason: PasscodeRejection, attemptsLeft: number, isNewOneSent: boolean }
    | { __typename: 'StepRefused', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'TooManyRequests', retryAt: string }
   };

export type ResendPasscodeMutationVariables = Exact<{
  input: ResendPasscodeInput;
}>;


export type ResendPasscodeMutation = { outcome:
    | { __typename: 'AnswerRefused', problems: Array<{ field: AnswerField, reason: AnswerProblemReason }> }
    | { __typename: 'JourneyMoved', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'JourneyNotFound', interactionUid: string }
    | { __typename: 'SendingPaused', until: string | null }
    | { __typename: 'StepRefused', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'TooManyRequests', retryAt: string }
   };

export type SendOwnerPasscodeMutationVariables = Exact<{
  input: SendOwnerPasscodeInput;
}>;


export type SendOwnerPasscodeMutation = { outcome:
    | { __typename: 'AnswerRefused', problems: Array<{ field: AnswerField, reason: AnswerProblemReason }> }
    | { __typename: 'JourneyMoved', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'JourneyNotFound', interactionUid: string }
    | { __typename: 'SendingPaused', until: string | null }
    | { __typename: 'StepRefused', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'TooManyRequests', retryAt: string }
   };

type CompleteOutcome_JourneyCompleted_Fragment = { __typename: 'JourneyCompleted', ticket: string, journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } };

type CompleteOutcome_JourneyMoved_Fragment = { __typename: 'JourneyMoved', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } };

type CompleteOutcome_JourneyNotFound_Fragment = { __typename: 'JourneyNotFound', interactionUid: string };

type CompleteOutcome_StepRefused_Fragment = { __typename: 'StepRefused', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } };

export type CompleteOutcomeFragment =
  | CompleteOutcome_JourneyCompleted_Fragment
  | CompleteOutcome_JourneyMoved_Fragment
  | CompleteOutcome_JourneyNotFound_Fragment
  | CompleteOutcome_StepRefused_Fragment
;

export type CompleteJourneyMutationVariables = Exact<{
  input: CompleteJourneyInput;
}>;


export type CompleteJourneyMutation = { outcome:
    | { __typename: 'JourneyCompleted', ticket: string, journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'JourneyMoved', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'JourneyNotFound', interactionUid: string }
    | { __typename: 'StepRefused', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
   };

export type AddFactsMutationVariables = Exact<{
  input: AddFactsInput;
}>;


export type AddFactsMutation = { outcome:
    | { __typename: 'AnswerRefused', problems: Array<{ field: AnswerField, reason: AnswerProblemReason }> }
    | { __typename: 'JourneyMoved', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'JourneyNotFound', interactionUid: string }
    | { __typename: 'SendingPaused', until: string | null }
    | { __typename: 'StepRefused', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'TooManyRequests', retryAt: string }
   };

export type DisputeClaimMutationVariables = Exact<{
  input: DisputeClaimInput;
}>;


export type DisputeClaimMutation = { outcome:
    | { __typename: 'ClaimDisputed', claimedAt: string }
    | { __typename: 'ClaimNotDisputable', reason: NotDisputableReason }
   };

export type AskForHelpMutationVariables = Exact<{
  input: AskForHelpInput;
}>;


export type AskForHelpMutation = { outcome:
    | { __typename: 'AnswerRefused', problems: Array<{ field: AnswerField, reason: AnswerProblemReason }> }
    | { __typename: 'JourneyMoved', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'JourneyNotFound', interactionUid: string }
    | { __typename: 'SendingPaused', until: string | null }
    | { __typename: 'StepRefused', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'TooManyRequests', retryAt: string }
   };

export type LeaveJourneyMutationVariables = Exact<{
  input: LeaveJourneyInput;
}>;


export type LeaveJourneyMutation = { outcome:
    | { __typename: 'JourneyCompleted', ticket: string, journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'JourneyMoved', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'JourneyNotFound', interactionUid: string }
    | { __typename: 'StepRefused', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
   };

export type SayNotMeMutationVariables = Exact<{
  input: SayNotMeInput;
}>;


export type SayNotMeMutation = { outcome:
    | { __typename: 'AnswerRefused', problems: Array<{ field: AnswerField, reason: AnswerProblemReason }> }
    | { __typename: 'JourneyMoved', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'JourneyNotFound', interactionUid: string }
    | { __typename: 'SendingPaused', until: string | null }
    | { __typename: 'StepRefused', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'TooManyRequests', retryAt: string }
   };

export type VerifyOwnerPasscodeMutationVariables = Exact<{
  input: VerifyOwnerPasscodeInput;
}>;


export type VerifyOwnerPasscodeMutation = { outcome:
    | { __typename: 'JourneyNotFound', interactionUid: string }
    | { __typename: 'PasscodeAccepted', browserSecret: string, journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'PasscodeRejected', reason: PasscodeRejection, attemptsLeft: number, isNewOneSent: boolean }
    | { __typename: 'StepRefused', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'TooManyRequests', retryAt: string }
   };

export type SendRecordPasscodeMutationVariables = Exact<{
  input: SendRecordPasscodeInput;
}>;


export type SendRecordPasscodeMutation = { outcome:
    | { __typename: 'AnswerRefused', problems: Array<{ field: AnswerField, reason: AnswerProblemReason }> }
    | { __typename: 'JourneyMoved', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'JourneyNotFound', interactionUid: string }
    | { __typename: 'SendingPaused', until: string | null }
    | { __typename: 'StepRefused', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'TooManyRequests', retryAt: string }
   };

export type GoOnWithoutProofMutationVariables = Exact<{
  input: GoOnWithoutProofInput;
}>;


export type GoOnWithoutProofMutation = { outcome:
    | { __typename: 'AnswerRefused', problems: Array<{ field: AnswerField, reason: AnswerProblemReason }> }
    | { __typename: 'JourneyMoved', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'JourneyNotFound', interactionUid: string }
    | { __typename: 'SendingPaused', until: string | null }
    | { __typename: 'StepRefused', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'TooManyRequests', retryAt: string }
   };

export type VerifyRecordPasscodeMutationVariables = Exact<{
  input: VerifyRecordPasscodeInput;
}>;


export type VerifyRecordPasscodeMutation = { outcome:
    | { __typename: 'JourneyNotFound', interactionUid: string }
    | { __typename: 'PasscodeAccepted', browserSecret: string, journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'PasscodeRejected', reason: PasscodeRejection, attemptsLeft: number, isNewOneSent: boolean }
    | { __typename: 'StepRefused', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'TooManyRequests', retryAt: string }
   };

export type OpenInvitationMutationVariables = Exact<{
  input: OpenInvitationInput;
}>;


export type OpenInvitationMutation = { outcome:
    | { __typename: 'InvitationNotUsable', reason: InvitationNotUsableReason }
    | { __typename: 'InvitationOpened', serviceName: string, serviceUrl: string }
   };

export type WhereItStandsFragment = { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> };

export type JourneyFieldsFragment = { reference: string, outcome: JourneyOutcome, expiresAt: string | null, trnSurprise: TrnSurprise | null, detailsThatDiffer: Array<DetailKind>, isNewlyFound: boolean, isPickedUp: boolean, isNotMe: boolean, denial: EntryDenial | null, entryDenial: EntryDenial | null, newEmailAddress: string | null, areAnswersUnused: boolean, invitation: InvitationStanding | null, isForStaff: boolean, areRecordsDelayed: boolean, isSendingPaused: boolean, sendingPausedUntil: string | null, signUpPausedUntil: string | null, isSignUpPaused: boolean, notice: string | null, needsProof: boolean, interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep>, passcode: { digitCount: number, delivery: PasscodeDelivery | null, sentAt: string | null, worksUntil: string | null, isWorking: boolean, isFromBefore: boolean } | null, service: { name: string, url: string, headerName: string | null, closingText: string | null, allowsPending: boolean, allowsNone: boolean, looksForRecord: boolean, helpContact: { emailAddress: string | null, phoneNumber: string | null, url: string | null } | null }, person: { id: string, emailAddress: string, firstName: string, middleName: string | null, lastName: string, preferredName: string | null, dateOfBirth: string, trn: string | null, trnLookupStatus: TrnLookupStatus, verifiedName: { firstName: string, middleName: string | null, lastName: string } | null } | null, answers: { emailAddress: string | null, firstName: string | null, middleName: string | null, lastName: string | null, nameChange: NameChange | null, previousFirstName: string | null, previousLastName: string | null, preferredName: string | null, preferredNameSuggestions: Array<string>, dateOfBirth: string | null, hasNationalInsuranceNumber: boolean | null, nationalInsuranceNumberMasked: string | null, trnKnowledge: TrnKnowledge | null, trn: string | null, hasQts: boolean | null, awardedByProvider: boolean | null, trainingProviderName: string | null, trainingProvider: { ukprn: string, name: string } | null }, claimedRecord: { cause: ClaimCause, redactedEmailAddress: string | null, emailAddress: string | null, helpReason: HelpReason | null } | null, recordProof: { redactedEmailAddress: string } | null };

type AnswerOutcome_AnswerRefused_Fragment = { __typename: 'AnswerRefused', problems: Array<{ field: AnswerField, reason: AnswerProblemReason }> };

type AnswerOutcome_JourneyMoved_Fragment = { __typename: 'JourneyMoved', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } };

type AnswerOutcome_JourneyNotFound_Fragment = { __typename: 'JourneyNotFound', interactionUid: string };

type AnswerOutcome_SendingPaused_Fragment = { __typename: 'SendingPaused', until: string | null };

type AnswerOutcome_StepRefused_Fragment = { __typename: 'StepRefused', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } };

type AnswerOutcome_TooManyRequests_Fragment = { __typename: 'TooManyRequests', retryAt: string };

export type AnswerOutcomeFragment =
  | AnswerOutcome_AnswerRefused_Fragment
  | AnswerOutcome_JourneyMoved_Fragment
  | AnswerOutcome_JourneyNotFound_Fragment
  | AnswerOutcome_SendingPaused_Fragment
  | AnswerOutcome_StepRefused_Fragment
  | AnswerOutcome_TooManyRequests_Fragment
;

export type JourneyQueryVariables = Exact<{
  key: JourneyKeyInput;
}>;


export type JourneyQuery = { journey: { reference: string, outcome: JourneyOutcome, expiresAt: string | null, trnSurprise: TrnSurprise | null, detailsThatDiffer: Array<DetailKind>, isNewlyFound: boolean, isPickedUp: boolean, isNotMe: boolean, denial: EntryDenial | null, entryDenial: EntryDenial | null, newEmailAddress: string | null, areAnswersUnused: boolean, invitation: InvitationStanding | null, isForStaff: boolean, areRecordsDelayed: boolean, isSendingPaused: boolean, sendingPausedUntil: string | null, signUpPausedUntil: string | null, isSignUpPaused: boolean, notice: string | null, needsProof: boolean, interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep>, passcode: { digitCount: number, delivery: PasscodeDelivery | null, sentAt: string | null, worksUntil: string | null, isWorking: boolean, isFromBefore: boolean } | null, service: { name: string, url: string, headerName: string | null, closingText: string | null, allowsPending: boolean, allowsNone: boolean, looksForRecord: boolean, helpContact: { emailAddress: string | null, phoneNumber: string | null, url: string | null } | null }, person: { id: string, emailAddress: string, firstName: string, middleName: string | null, lastName: string, preferredName: string | null, dateOfBirth: string, trn: string | null, trnLookupStatus: TrnLookupStatus, verifiedName: { firstName: string, middleName: string | null, lastName: string } | null } | null, answers: { emailAddress: string | null, firstName: string | null, middleName: string | null, lastName: string | null, nameChange: NameChange | null, previousFirstName: string | null, previousLastName: string | null, preferredName: string | null, preferredNameSuggestions: Array<string>, dateOfBirth: string | null, hasNationalInsuranceNumber: boolean | null, nationalInsuranceNumberMasked: string | null, trnKnowledge: TrnKnowledge | null, trn: string | null, hasQts: boolean | null, awardedByProvider: boolean | null, trainingProviderName: string | null, trainingProvider: { ukprn: string, name: string } | null }, claimedRecord: { cause: ClaimCause, redactedEmailAddress: string | null, emailAddress: string | null, helpReason: HelpReason | null } | null, recordProof: { redactedEmailAddress: string } | null } | null };

export type KeepJourneyMutationVariables = Exact<{
  input: KeepJourneyInput;
}>;


export type KeepJourneyMutation = { outcome:
    | { __typename: 'AnswerRefused', problems: Array<{ field: AnswerField, reason: AnswerProblemReason }> }
    | { __typename: 'JourneyMoved', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'JourneyNotFound', interactionUid: string }
    | { __typename: 'SendingPaused', until: string | null }
    | { __typename: 'StepRefused', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'TooManyRequests', retryAt: string }
   };

export type ConfirmAnswersMutationVariables = Exact<{
  input: ConfirmAnswersInput;
}>;


export type ConfirmAnswersMutation = { outcome:
    | { __typename: 'AnswerRefused', problems: Array<{ field: AnswerField, reason: AnswerProblemReason }> }
    | { __typename: 'JourneyMoved', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'JourneyNotFound', interactionUid: string }
    | { __typename: 'SendingPaused', until: string | null }
    | { __typename: 'StepRefused', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'TooManyRequests', retryAt: string }
   };

export type AnswerDateOfBirthMutationVariables = Exact<{
  input: AnswerDateOfBirthInput;
}>;


export type AnswerDateOfBirthMutation = { outcome:
    | { __typename: 'AnswerRefused', problems: Array<{ field: AnswerField, reason: AnswerProblemReason }> }
    | { __typename: 'JourneyMoved', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'JourneyNotFound', interactionUid: string }
    | { __typename: 'SendingPaused', until: string | null }
    | { __typename: 'StepRefused', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'TooManyRequests', retryAt: string }
   };

export type AnswerNameMutationVariables = Exact<{
  input: AnswerNameInput;
}>;


export type AnswerNameMutation = { outcome:
    | { __typename: 'AnswerRefused', problems: Array<{ field: AnswerField, reason: AnswerProblemReason }> }
    | { __typename: 'JourneyMoved', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'JourneyNotFound', interactionUid: string }
    | { __typename: 'SendingPaused', until: string | null }
    | { __typename: 'StepRefused', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'TooManyRequests', retryAt: string }
   };

export type AnswerNationalInsuranceNumberMutationVariables = Exact<{
  input: AnswerNationalInsuranceNumberInput;
}>;


export type AnswerNationalInsuranceNumberMutation = { outcome:
    | { __typename: 'AnswerRefused', problems: Array<{ field: AnswerField, reason: AnswerProblemReason }> }
    | { __typename: 'JourneyMoved', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'JourneyNotFound', interactionUid: string }
    | { __typename: 'SendingPaused', until: string | null }
    | { __typename: 'StepRefused', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'TooManyRequests', retryAt: string }
   };

export type AnswerPreferredNameMutationVariables = Exact<{
  input: AnswerPreferredNameInput;
}>;


export type AnswerPreferredNameMutation = { outcome:
    | { __typename: 'AnswerRefused', problems: Array<{ field: AnswerField, reason: AnswerProblemReason }> }
    | { __typename: 'JourneyMoved', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'JourneyNotFound', interactionUid: string }
    | { __typename: 'SendingPaused', until: string | null }
    | { __typename: 'StepRefused', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'TooManyRequests', retryAt: string }
   };

export type AnswerPreviousNameMutationVariables = Exact<{
  input: AnswerPreviousNameInput;
}>;


export type AnswerPreviousNameMutation = { outcome:
    | { __typename: 'AnswerRefused', problems: Array<{ field: AnswerField, reason: AnswerProblemReason }> }
    | { __typename: 'JourneyMoved', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'JourneyNotFound', interactionUid: string }
    | { __typename: 'SendingPaused', until: string | null }
    | { __typename: 'StepRefused', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'TooManyRequests', retryAt: string }
   };

export type AnswerQtsMutationVariables = Exact<{
  input: AnswerQtsInput;
}>;


export type AnswerQtsMutation = { outcome:
    | { __typename: 'AnswerRefused', problems: Array<{ field: AnswerField, reason: AnswerProblemReason }> }
    | { __typename: 'JourneyMoved', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'JourneyNotFound', interactionUid: string }
    | { __typename: 'SendingPaused', until: string | null }
    | { __typename: 'StepRefused', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'TooManyRequests', retryAt: string }
   };

export type TrainingProvidersQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type TrainingProvidersQuery = { trainingProviders: { edges: Array<{ node: { ukprn: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AnswerTrainingProviderMutationVariables = Exact<{
  input: AnswerTrainingProviderInput;
}>;


export type AnswerTrainingProviderMutation = { outcome:
    | { __typename: 'AnswerRefused', problems: Array<{ field: AnswerField, reason: AnswerProblemReason }> }
    | { __typename: 'JourneyMoved', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'JourneyNotFound', interactionUid: string }
    | { __typename: 'SendingPaused', until: string | null }
    | { __typename: 'StepRefused', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'TooManyRequests', retryAt: string }
   };

export type AnswerTrnMutationVariables = Exact<{
  input: AnswerTrnInput;
}>;


export type AnswerTrnMutation = { outcome:
    | { __typename: 'AnswerRefused', problems: Array<{ field: AnswerField, reason: AnswerProblemReason }> }
    | { __typename: 'JourneyMoved', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'JourneyNotFound', interactionUid: string }
    | { __typename: 'SendingPaused', until: string | null }
    | { __typename: 'StepRefused', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'TooManyRequests', retryAt: string }
   };

export type BeginQuestionsMutationVariables = Exact<{
  input: BeginQuestionsInput;
}>;


export type BeginQuestionsMutation = { outcome:
    | { __typename: 'AnswerRefused', problems: Array<{ field: AnswerField, reason: AnswerProblemReason }> }
    | { __typename: 'JourneyMoved', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'JourneyNotFound', interactionUid: string }
    | { __typename: 'SendingPaused', until: string | null }
    | { __typename: 'StepRefused', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'TooManyRequests', retryAt: string }
   };

export type OpenJourneyMutationVariables = Exact<{
  input: OpenJourneyInput;
}>;


export type OpenJourneyMutation = { outcome:
    | { __typename: 'JourneyNotFound', interactionUid: string }
    | { __typename: 'JourneyOpened', browserSecret: string, journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'JourneyOpenedElsewhere', interactionUid: string }
   };

export type ChooseEmailMutationVariables = Exact<{
  input: ChooseEmailInput;
}>;


export type ChooseEmailMutation = { outcome:
    | { __typename: 'AnswerRefused', problems: Array<{ field: AnswerField, reason: AnswerProblemReason }> }
    | { __typename: 'JourneyMoved', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'JourneyNotFound', interactionUid: string }
    | { __typename: 'SendingPaused', until: string | null }
    | { __typename: 'StepRefused', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'TooManyRequests', retryAt: string }
   };

export type ConfirmProposedEmailMutationVariables = Exact<{
  input: ProposedEmailInput;
}>;


export type ConfirmProposedEmailMutation = { outcome:
    | { __typename: 'ProposedEmailConfirmed', effectiveAt: string | null }
    | { __typename: 'ProposedEmailNotConfirmable', reason: NotConfirmableReason }
   };

export type RevertEmailChangeMutationVariables = Exact<{
  input: RevertEmailChangeInput;
}>;


export type RevertEmailChangeMutation = { outcome:
    | { __typename: 'EmailChangeNotRevertible', reason: NotRevertibleReason }
    | { __typename: 'EmailChangeReverted', redactedEmailAddress: string }
   };

export type StopProposedEmailMutationVariables = Exact<{
  input: ProposedEmailInput;
}>;


export type StopProposedEmailMutation = { outcome:
    | { __typename: 'ProposedEmailNotStoppable', reason: NotStoppableReason }
    | { __typename: 'ProposedEmailStopped' }
   };

export type PerformanceQueryVariables = Exact<{ [key: string]: never; }>;


export type PerformanceQuery = { performance: { figures: Array<{ indicator: PerformanceIndicator, isMeasured: boolean, percent: number | null }>, months: Array<{ month: string, daysCounted: number, days: number, completionPercent: number | null, started: { value: number | null, hidden: HiddenCount | null }, completed: { value: number | null, hidden: HiddenCount | null }, notCompleted: { value: number | null, hidden: HiddenCount | null } }> } };

export type AnswerSupportQuestionMutationVariables = Exact<{
  input: AnswerSupportQuestionInput;
}>;


export type AnswerSupportQuestionMutation = { outcome:
    | { __typename: 'SupportQuestionAnswered' }
    | { __typename: 'SupportQuestionNotAnswerable', reason: NoReplyReason }
   };

export type ManagedServicesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ManagedServicesQuery = { services: { edges: Array<{ node: { id: string, name: string, isOurs: boolean, clientsInUse: number } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ManagedServiceQueryVariables = Exact<{
  id: string;
}>;


export type ManagedServiceQuery = { service: { id: string, version: string, isOurs: boolean, name: string, url: string, headerName: string | null, closingText: string | null, helpEmailAddress: string | null, helpPhoneNumber: string | null, helpUrl: string | null, trnRequirement: TrnRequirement, matchPolicy: MatchLevel, allowsPending: boolean, allowsNone: boolean, blocksProhibited: boolean, clients: Array<{ id: string, version: string, standing: ClientStanding, redirectUris: Array<string>, postLogoutRedirectUris: Array<string>, scopes: Array<string>, grantTypes: Array<string>, tokenEndpointAuthMethod: ClientAuthMethod, hasOwnKeys: boolean, jwksUri: string | null, backchannelLogoutUri: string | null, isDpopBound: boolean, isParRequired: boolean, secrets: Array<{ createdAt: string, expiresAt: string | null }>, legacySwitches: Array<{ name: LegacySwitchName, expiresAt: string }> }> } | null };

export type AddServiceMutationVariables = Exact<{
  input: AddServiceInput;
}>;


export type AddServiceMutation = { outcome:
    | { __typename: 'OwnServiceRefused' }
    | { __typename: 'ServiceChangedMeanwhile' }
    | { __typename: 'ServiceIdTaken' }
    | { __typename: 'ServiceNotFound' }
    | { __typename: 'ServiceSaved', serviceId: string }
    | { __typename: 'SettingsRefused', problems: Array<string> }
   };

export type ChangeServiceMutationVariables = Exact<{
  input: ChangeServiceInput;
}>;


export type ChangeServiceMutation = { outcome:
    | { __typename: 'OwnServiceRefused' }
    | { __typename: 'ServiceChangedMeanwhile' }
    | { __typename: 'ServiceIdTaken' }
    | { __typename: 'ServiceNotFound' }
    | { __typename: 'ServiceSaved' }
    | { __typename: 'SettingsRefused', problems: Array<string> }
   };

export type AddClientMutationVariables = Exact<{
  input: AddClientInput;
}>;


export type AddClientMutation = { outcome:
    | { __typename: 'ClientSaved', secret: string | null }
    | { __typename: 'OwnServiceRefused' }
    | { __typename: 'ServiceChangedMeanwhile' }
    | { __typename: 'ServiceIdTaken' }
    | { __typename: 'ServiceNotFound' }
    | { __typename: 'SettingsRefused', problems: Array<string> }
   };

export type ChangeClientMutationVariables = Exact<{
  input: ChangeClientInput;
}>;


export type ChangeClientMutation = { outcome:
    | { __typename: 'ClientSaved' }
    | { __typename: 'OwnServiceRefused' }
    | { __typename: 'ServiceChangedMeanwhile' }
    | { __typename: 'ServiceIdTaken' }
    | { __typename: 'ServiceNotFound' }
    | { __typename: 'SettingsRefused', problems: Array<string> }
   };

export type RotateClientSecretMutationVariables = Exact<{
  input: RotateClientSecretInput;
}>;


export type RotateClientSecretMutation = { outcome:
    | { __typename: 'ClientSecretRotated', secret: string, previousExpireAt: Array<string> }
    | { __typename: 'OwnServiceRefused' }
    | { __typename: 'ServiceChangedMeanwhile' }
    | { __typename: 'ServiceNotFound' }
    | { __typename: 'SettingsRefused' }
   };

export type ChangeClientStandingMutationVariables = Exact<{
  input: ChangeClientStandingInput;
}>;


export type ChangeClientStandingMutation = { outcome:
    | { __typename: 'ClientStandingChanged' }
    | { __typename: 'ClientStandingKept' }
    | { __typename: 'OwnServiceRefused' }
    | { __typename: 'ServiceNotFound' }
   };

export type ListedStaffMemberFragment = { id: string, name: string, emailAddress: string, role: StaffRole, state: StaffMemberState, lastUsedAt: string | null };

export type StaffMembersQueryVariables = Exact<{
  after?: string | null | undefined;
  role?: StaffRole | null | undefined;
  state?: StaffMemberState | null | undefined;
}>;


export type StaffMembersQuery = { staffMembers: { edges: Array<{ node: { id: string, name: string, emailAddress: string, role: StaffRole, state: StaffMemberState, lastUsedAt: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type StaffMemberQueryVariables = Exact<{
  id: string;
}>;


export type StaffMemberQuery = { staffMember: { invitedAt: string, invitationExpiresAt: string, joinedAt: string | null, leftAt: string | null, factors: number, proposedById: string | null, id: string, name: string, emailAddress: string, role: StaffRole, state: StaffMemberState, lastUsedAt: string | null } | null };

export type InviteStaffMemberMutationVariables = Exact<{
  input: InviteStaffMemberInput;
}>;


export type InviteStaffMemberMutation = { outcome:
    | { __typename: 'StaffInvitationRefused', reason: StaffInvitationRefusal }
    | { __typename: 'StaffMemberInvited', memberId: string }
   };

export type StaffRefusalFragment = { reason: StaffChangeRefusal };

export type ChangeStaffRoleMutationVariables = Exact<{
  input: ChangeStaffRoleInput;
}>;


export type ChangeStaffRoleMutation = { outcome:
    | { __typename: 'StaffChangeRefused', reason: StaffChangeRefusal }
    | { __typename: 'StaffOwnerProposed' }
    | { __typename: 'StaffRoleChanged' }
   };

export type RenewStaffInvitationMutationVariables = Exact<{
  memberId: string;
}>;


export type RenewStaffInvitationMutation = { outcome:
    | { __typename: 'StaffChangeRefused', reason: StaffChangeRefusal }
    | { __typename: 'StaffInvitationRenewed' }
   };

export type WithdrawStaffInvitationMutationVariables = Exact<{
  memberId: string;
}>;


export type WithdrawStaffInvitationMutation = { outcome:
    | { __typename: 'StaffChangeRefused', reason: StaffChangeRefusal }
    | { __typename: 'StaffInvitationWithdrawn' }
   };

export type EndStaffMembershipMutationVariables = Exact<{
  input: EndStaffMembershipInput;
}>;


export type EndStaffMembershipMutation = { outcome:
    | { __typename: 'StaffChangeRefused', reason: StaffChangeRefusal }
    | { __typename: 'StaffMembershipEnded' }
   };

export type ResetSecondFactorMutationVariables = Exact<{
  memberId: string;
}>;


export type ResetSecondFactorMutation = { outcome:
    | { __typename: 'SecondFactorReset' }
    | { __typename: 'StaffChangeRefused', reason: StaffChangeRefusal }
   };

export type SwitchesQueryVariables = Exact<{ [key: string]: never; }>;


export type SwitchesQuery = { switches: { switches: Array<{ name: SwitchName, isOn: boolean, until: string | null }>, notices: Array<{ place: NoticePlace, text: string | null, isUp: boolean, startsAt: string | null, endsAt: string | null, changedBy: string | null }>, history: Array<{ name: SwitchName, isOn: boolean, until: string | null, reason: SwitchReason, changedAt: string, changedBy: string | null }> } };

export type TurnSwitchMutationVariables = Exact<{
  input: TurnSwitchInput;
}>;


export type TurnSwitchMutation = { outcome: { __typename: 'SwitchTurned' } };

export type PutUpNoticeMutationVariables = Exact<{
  input: PutUpNoticeInput;
}>;


export type PutUpNoticeMutation = { outcome:
    | { __typename: 'NoticePutUp' }
    | { __typename: 'NoticeRefused', problem: NoticeProblem }
   };

export type TakeDownNoticeMutationVariables = Exact<{
  place: NoticePlace;
}>;


export type TakeDownNoticeMutation = { outcome: { __typename: 'NoticeTakenDown' } };

export type WithheldTrnsQueryVariables = Exact<{ [key: string]: never; }>;


export type WithheldTrnsQuery = { withheldTrns: { total: number } };

export type WithheldAmongQueryVariables = Exact<{
  input: TrnListInput;
}>;


export type WithheldAmongQuery = { outcome:
    | { __typename: 'TrnsChecked', places: Array<number> }
    | { __typename: 'TrnsUnread', places: Array<number> }
   };

export type WithholdTrnsMutationVariables = Exact<{
  input: TrnListInput;
}>;


export type WithholdTrnsMutation = { outcome:
    | { __typename: 'TrnsUnread', places: Array<number> }
    | { __typename: 'TrnsWithheld', count: number }
   };

export type FreeTrnsMutationVariables = Exact<{
  input: TrnListInput;
}>;


export type FreeTrnsMutation = { outcome:
    | { __typename: 'TrnsFreed', count: number }
    | { __typename: 'TrnsUnread', places: Array<number> }
   };

export type WebhookEndpointFieldsFragment = { id: string, version: string, serviceId: string, serviceName: string, clientId: string, isClientInUse: boolean, url: string, isHostAllowed: boolean, eventTypes: Array<WebhookEventType>, isThin: boolean, hasHubSecret: boolean, standing: WebhookStanding, disabledAt: string | null, verifiedAt: string | null, failingSince: string | null, lastSuccessAt: string | null, oldestWaitingAt: string | null, failures: number };

export type WebhookDeliveryFieldsFragment = { id: string, eventId: string, type: string, state: WebhookDeliveryState, occurredAt: string, nextAttemptAt: string | null, endedAt: string | null, tries: Array<{ attempt: number, startedAt: string, durationMs: number, status: number | null, failure: WebhookFailure | null }> };

export type WebhookEndpointsQueryVariables = Exact<{
  serviceId?: string | null | undefined;
  clientId?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type WebhookEndpointsQuery = { webhookEndpoints: { edges: Array<{ node: { id: string, version: string, serviceId: string, serviceName: string, clientId: string, isClientInUse: boolean, url: string, isHostAllowed: boolean, eventTypes: Array<WebhookEventType>, isThin: boolean, hasHubSecret: boolean, standing: WebhookStanding, disabledAt: string | null, verifiedAt: string | null, failingSince: string | null, lastSuccessAt: string | null, oldestWaitingAt: string | null, failures: number } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type WebhookEndpointQueryVariables = Exact<{
  id: string;
}>;


export type WebhookEndpointQuery = { webhookEndpoint: { id: string, version: string, serviceId: string, serviceName: string, clientId: string, isClientInUse: boolean, url: string, isHostAllowed: boolean, eventTypes: Array<WebhookEventType>, isThin: boolean, hasHubSecret: boolean, standing: WebhookStanding, disabledAt: string | null, verifiedAt: string | null, failingSince: string | null, lastSuccessAt: string | null, oldestWaitingAt: string | null, failures: number } | null };

export type WebhookEndpointLogQueryVariables = Exact<{
  id: string;
  state?: WebhookDeliveryState | null | undefined;
  type?: WebhookEventType | null | undefined;
  after?: string | null | undefined;
}>;


export type WebhookEndpointLogQuery = { webhookEndpoint: { id: string, version: string, serviceId: string, serviceName: string, clientId: string, isClientInUse: boolean, url: string, isHostAllowed: boolean, eventTypes: Array<WebhookEventType>, isThin: boolean, hasHubSecret: boolean, standing: WebhookStanding, disabledAt: string | null, verifiedAt: string | null, failingSince: string | null, lastSuccessAt: string | null, oldestWaitingAt: string | null, failures: number } | null, pings: { edges: Array<{ node: { id: string, eventId: string, type: string, state: WebhookDeliveryState, occurredAt: string, nextAttemptAt: string | null, endedAt: string | null, tries: Array<{ attempt: number, startedAt: string, durationMs: number, status: number | null, failure: WebhookFailure | null }> } }> }, webhookDeliveries: { edges: Array<{ node: { id: string, eventId: string, type: string, state: WebhookDeliveryState, occurredAt: string, nextAttemptAt: string | null, endedAt: string | null, tries: Array<{ attempt: number, startedAt: string, durationMs: number, status: number | null, failure: WebhookFailure | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type WebhookDeliveryQueryVariables = Exact<{
  id: string;
  endpointId: string;
}>;


export type WebhookDeliveryQuery = { webhookEndpoint: { id: string, version: string, serviceId: string, serviceName: string, clientId: string, isClientInUse: boolean, url: string, isHostAllowed: boolean, eventTypes: Array<WebhookEventType>, isThin: boolean, hasHubSecret: boolean, standing: WebhookStanding, disabledAt: string | null, verifiedAt: string | null, failingSince: string | null, lastSuccessAt: string | null, oldestWaitingAt: string | null, failures: number } | null, webhookDelivery: { id: string, eventId: string, type: string, state: WebhookDeliveryState, occurredAt: string, nextAttemptAt: string | null, endedAt: string | null, tries: Array<{ attempt: number, startedAt: string, durationMs: number, status: number | null, failure: WebhookFailure | null }> } | null };

export type PreviewWebhookReplayQueryVariables = Exact<{
  endpointId: string;
  since: string;
}>;


export type PreviewWebhookReplayQuery = { previewWebhookReplay: { deliveries: number, oldestAt: string | null } };

export type AddWebhookEndpointMutationVariables = Exact<{
  input: AddWebhookEndpointInput;
}>;


export type AddWebhookEndpointMutation = { outcome:
    | { __typename: 'WebhookChangedMeanwhile' }
    | { __typename: 'WebhookEndpointSaved', hubSecret: string | null }
    | { __typename: 'WebhookEndpointTaken' }
    | { __typename: 'WebhookNotFound' }
    | { __typename: 'WebhookSettingsRefused', problem: WebhookProblem }
   };

export type ChangeWebhookEndpointMutationVariables = Exact<{
  input: ChangeWebhookEndpointInput;
}>;


export type ChangeWebhookEndpointMutation = { outcome:
    | { __typename: 'WebhookChangedMeanwhile' }
    | { __typename: 'WebhookEndpointSaved', hubSecret: string | null }
    | { __typename: 'WebhookEndpointTaken' }
    | { __typename: 'WebhookNotFound' }
    | { __typename: 'WebhookSettingsRefused', problem: WebhookProblem }
   };

export type ChangeWebhookStandingMutationVariables = Exact<{
  input: ChangeWebhookStandingInput;
}>;


export type ChangeWebhookStandingMutation = { outcome:
    | { __typename: 'WebhookNotFound' }
    | { __typename: 'WebhookStandingChanged' }
    | { __typename: 'WebhookStandingKept' }
   };

export type RemoveWebhookEndpointMutationVariables = Exact<{
  endpointId: string;
}>;


export type RemoveWebhookEndpointMutation = { outcome:
    | { __typename: 'WebhookEndpointRemoved' }
    | { __typename: 'WebhookNotFound' }
   };

export type PingWebhookEndpointMutationVariables = Exact<{
  endpointId: string;
}>;


export type PingWebhookEndpointMutation = { outcome:
    | { __typename: 'WebhookClientDisabled' }
    | { __typename: 'WebhookNotFound' }
    | { __typename: 'WebhookPingQueued' }
    | { __typename: 'WebhookPingUnderWay' }
   };

export type ReplayWebhookDeliveryMutationVariables = Exact<{
  deliveryId: string;
  endedAt: string;
}>;


export type ReplayWebhookDeliveryMutation = { outcome:
    | { __typename: 'NothingToReplay' }
    | { __typename: 'WebhookNotFound' }
    | { __typename: 'WebhooksReplayed' }
   };

export type ReplayWebhookDeliveriesMutationVariables = Exact<{
  endpointId: string;
  since: string;
}>;


export type ReplayWebhookDeliveriesMutation = { outcome:
    | { __typename: 'NothingToReplay' }
    | { __typename: 'WebhookNotFound' }
    | { __typename: 'WebhooksReplayed', deliveries: number }
   };

export type CountFieldsFragment = { value: number | null, hidden: HiddenCount | null };

export type DashboardQueryVariables = Exact<{
  period: DashboardPeriod;
  serviceId?: string | null | undefined;
}>;


export type DashboardQuery = { dashboard: { period: DashboardPeriod, from: string, until: string, days: number, daysCounted: number, service: { id: string, name: string } | null, services: Array<{ id: string, name: string }>, weeks: Array<{ from: string, until: string, daysCounted: number, completionPercent: number | null, matchPercent: number | null, started: { value: number | null, hidden: HiddenCount | null }, completed: { value: number | null, hidden: HiddenCount | null }, asked: { value: number | null, hidden: HiddenCount | null }, found: { value: number | null, hidden: HiddenCount | null } }>, panels: Array<{ name: DashboardPanelName, ratePercent: number | null, isExact: boolean, total: { value: number | null, hidden: HiddenCount | null } | null, lines: Array<{ item: DashboardItem, percent: number | null, count: { value: number | null, hidden: HiddenCount | null }, outOf: { value: number | null, hidden: HiddenCount | null } | null }> }> } };

export type StaffInvitationQueryVariables = Exact<{
  token: string;
}>;


export type StaffInvitationQuery = { staffInvitation: { name: string, emailAddress: string, role: StaffRole } | null };

export type AcceptStaffInvitationMutationVariables = Exact<{
  input: AcceptStaffInvitationInput;
}>;


export type AcceptStaffInvitationMutation = { outcome:
    | { __typename: 'StaffInvitationNotAccepted', reason: StaffInvitationProblem }
    | { __typename: 'StaffSessionOpened', token: string }
    | { __typename: 'StaffSignInNeeded' }
   };

export type MergeIdentityFieldsFragment = { id: string, preferredName: string | null, hasNationalInsuranceNumber: boolean, trnLookupStatus: TrnLookupStatus, trnMatchLevel: MatchLevel | null, name: { firstName: string, middleName: string | null, lastName: string }, dateOfBirth: { fact: PersonFact, masked: string | null, value: string | null, revealedUntil: string | null }, emailAddress: { fact: PersonFact, masked: string | null, value: string | null, revealedUntil: string | null }, trn: { fact: PersonFact, masked: string | null, value: string | null, revealedUntil: string | null } | null };

export type MergeAccountsQueryVariables = Exact<{
  firstId: string;
  secondId: string;
}>;


export type MergeAccountsQuery = { first:
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'Person', id: string, warnings: Array<PersonWarning>, createdAt: string, name: { firstName: string, middleName: string | null, lastName: string }, services: Array<{ name: string, lastUsedAt: string }> }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'PersonNotOpen' }
  , second:
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'Person', id: string, warnings: Array<PersonWarning>, createdAt: string, name: { firstName: string, middleName: string | null, lastName: string }, services: Array<{ name: string, lastUsedAt: string }> }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'PersonNotOpen' }
   };

export type MergeAccountFieldsFragment = { id: string, warnings: Array<PersonWarning>, createdAt: string, name: { firstName: string, middleName: string | null, lastName: string }, services: Array<{ name: string, lastUsedAt: string }> };

export type MergeTasksQueryVariables = Exact<{
  firstId: string;
  secondId: string;
}>;


export type MergeTasksQuery = { first:
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'PersonChanges', tasks: Array<{ id: string, version: number, reason: SupportTaskReason, reference: string }> }
    | { __typename: 'PersonNotFound' }
  , second:
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'PersonChanges', tasks: Array<{ id: string, version: number, reason: SupportTaskReason, reference: string }> }
    | { __typename: 'PersonNotFound' }
   };

type MergeTaskFields_OwnIdentityRefused_Fragment = { __typename: 'OwnIdentityRefused' };

type MergeTaskFields_PersonChanges_Fragment = { __typename: 'PersonChanges', tasks: Array<{ id: string, version: number, reason: SupportTaskReason, reference: string }> };

type MergeTaskFields_PersonNotFound_Fragment = { __typename: 'PersonNotFound' };

export type MergeTaskFieldsFragment =
  | MergeTaskFields_OwnIdentityRefused_Fragment
  | MergeTaskFields_PersonChanges_Fragment
  | MergeTaskFields_PersonNotFound_Fragment
;

export type MergePreviewQueryVariables = Exact<{
  fromId: string;
  intoId: string;
  choices: MergeChoicesInput;
}>;


export type MergePreviewQuery = { preview:
    | { __typename: 'MergeNotPossible', reason: MergeProblem }
    | { __typename: 'MergePreview', fromVersion: string, intoVersion: string, differing: Array<MergeFact>, missing: Array<MergeFact>, record: MergeSide | null, isRecordLost: boolean, undoUntil: string, from: { id: string, preferredName: string | null, hasNationalInsuranceNumber: boolean, trnLookupStatus: TrnLookupStatus, trnMatchLevel: MatchLevel | null, name: { firstName: string, middleName: string | null, lastName: string }, dateOfBirth: { fact: PersonFact, masked: string | null, value: string | null, revealedUntil: string | null }, emailAddress: { fact: PersonFact, masked: string | null, value: string | null, revealedUntil: string | null }, trn: { fact: PersonFact, masked: string | null, value: string | null, revealedUntil: string | null } | null }, into: { id: string, preferredName: string | null, hasNationalInsuranceNumber: boolean, trnLookupStatus: TrnLookupStatus, trnMatchLevel: MatchLevel | null, name: { firstName: string, middleName: string | null, lastName: string }, dateOfBirth: { fact: PersonFact, masked: string | null, value: string | null, revealedUntil: string | null }, emailAddress: { fact: PersonFact, masked: string | null, value: string | null, revealedUntil: string | null }, trn: { fact: PersonFact, masked: string | null, value: string | null, revealedUntil: string | null } | null }, result: { id: string, preferredName: string | null, hasNationalInsuranceNumber: boolean, trnLookupStatus: TrnLookupStatus, trnMatchLevel: MatchLevel | null, name: { firstName: string, middleName: string | null, lastName: string }, dateOfBirth: { fact: PersonFact, masked: string | null, value: string | null, revealedUntil: string | null }, emailAddress: { fact: PersonFact, masked: string | null, value: string | null, revealedUntil: string | null }, trn: { fact: PersonFact, masked: string | null, value: string | null, revealedUntil: string | null } | null }, moves: { serviceNames: Array<string>, sessionCount: number, taskCount: number, mergedIds: Array<string> } }
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'PersonNotOpen', id: string }
   };

export type ProposeMergeMutationVariables = Exact<{
  input: ProposeMergeInput;
}>;


export type ProposeMergeMutation = { outcome:
    | { __typename: 'MergeNotPossible', reason: MergeProblem }
    | { __typename: 'MergeProposed', mergeId: string }
    | { __typename: 'MergeProposedAlready', mergeId: string }
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'TaskChanged', how: TaskChange, by: string | null }
    | { __typename: 'TaskNotFound' }
    | { __typename: 'TaskOfAnotherPerson' }
    | { __typename: 'TwoRecordsFound', taskId: string }
   };

export type MergesQueryVariables = Exact<{
  status?: MergeStatus | null | undefined;
  isForMe: boolean;
  after?: string | null | undefined;
}>;


export type MergesQuery = { merges: { total: number, isTotalCapped: boolean, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, personInitials: string, status: MergeStatus, reason: string, proposedBy: string | null, isOwnProposal: boolean, proposedAt: string, decidedBy: string | null, decidedAt: string | null, undoUntil: string | null, undoneBy: string | null, undoneAt: string | null } }> } };

export type MergesForMeQueryVariables = Exact<{ [key: string]: never; }>;


export type MergesForMeQuery = { merges: { total: number } };

export type MergeQueryVariables = Exact<{
  id: string;
}>;


export type MergeQuery = { merge:
    | { __typename: 'MergeNotFound' }
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'ShownMerge', merge: { id: string, fromId: string, intoId: string, status: MergeStatus, reason: string, note: string | null, proposedBy: string | null, isOwnProposal: boolean, proposedAt: string, decidedBy: string | null, decidedAt: string | null, refusalReason: string | null, undoUntil: string | null, undoneBy: string | null, undoneAt: string | null, undoReason: string | null, choices: Array<{ fact: MergeFact, side: MergeSide }> }, approval: { problem: MergeProblem | null, isRecordNeeded: boolean } | null, undo: { refusal: UndoRefusal | null, keptFacts: Array<MergeFact>, intoVersion: string | null } }
   };

export type ApproveMergeMutationVariables = Exact<{
  id: string;
  record?: MergeSide | null | undefined;
}>;


export type ApproveMergeMutation = { outcome:
    | { __typename: 'MergeApproved' }
    | { __typename: 'MergeDecidedAlready', status: MergeStatus, by: string | null }
    | { __typename: 'MergeNotFound' }
    | { __typename: 'MergeNotPossible', reason: MergeProblem }
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'OwnProposalRefused' }
    | { __typename: 'TwoRecordsFound', taskId: string }
   };

export type RefuseMergeMutationVariables = Exact<{
  id: string;
  reason: MergeRefusalReason;
}>;


export type RefuseMergeMutation = { outcome:
    | { __typename: 'MergeDecidedAlready', status: MergeStatus, by: string | null }
    | { __typename: 'MergeNotFound' }
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'OwnProposalRefused' }
    | { __typename: 'ProposalRefused' }
   };

export type UndoMergeMutationVariables = Exact<{
  input: UndoMergeInput;
}>;


export type UndoMergeMutation = { outcome:
    | { __typename: 'MergeNotFound' }
    | { __typename: 'MergeUndone' }
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'UndoRefused', reason: UndoRefusal }
   };

export type PersonChangesQueryVariables = Exact<{
  id: string;
}>;


export type PersonChangesQuery = { changes:
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'PersonChanges', id: string, version: string, isLocked: boolean, isClosed: boolean, isLinked: boolean, isRecordSeen: boolean, isDisputed: boolean, isFrozen: boolean, isMovable: boolean, isRecordClosed: boolean, isEmailUndoable: boolean, closure: { id: string, reason: CloseReason, proposedBy: string, isOwn: boolean, reopenableUntil: string | null } | null, tasks: Array<{ id: string, version: number, reason: SupportTaskReason, reference: string }>, emailProposal: { redactedEmailAddress: string, emailAddress: string | null, proof: EmailProof, proposedBy: string, isOwn: boolean, isConfirmed: boolean, isApprovalNeeded: boolean, effectiveAt: string | null } | null }
    | { __typename: 'PersonNotFound' }
   };

export type ChangeOfficialNameMutationVariables = Exact<{
  input: ChangeOfficialNameInput;
}>;


export type ChangeOfficialNameMutation = { outcome:
    | { __typename: 'DetailsRefused', problems: Array<{ field: DetailField, reason: DetailProblemReason }> }
    | { __typename: 'OfficialNameChanged' }
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'PersonChanged' }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'SameAsBefore' }
    | { __typename: 'TaskChanged', by: string | null, how: TaskChange }
    | { __typename: 'TaskNotFound' }
   };

export type ChangeDateOfBirthMutationVariables = Exact<{
  input: ChangeDateOfBirthInput;
}>;


export type ChangeDateOfBirthMutation = { outcome:
    | { __typename: 'DateOfBirthChanged' }
    | { __typename: 'DetailsRefused', problems: Array<{ field: DetailField, reason: DetailProblemReason }> }
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'PersonChanged' }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'SameAsBefore' }
    | { __typename: 'TaskChanged', by: string | null, how: TaskChange }
    | { __typename: 'TaskNotFound' }
   };

export type ProposeEmailChangeMutationVariables = Exact<{
  input: ProposeEmailChangeInput;
}>;


export type ProposeEmailChangeMutation = { outcome:
    | { __typename: 'DetailsRefused', problems: Array<{ field: DetailField, reason: DetailProblemReason }> }
    | { __typename: 'EmailAsBefore' }
    | { __typename: 'EmailChangePending' }
    | { __typename: 'EmailChangeProposed' }
    | { __typename: 'EmailOfAnother' }
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'PersonChanged' }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'TaskChanged', by: string | null, how: TaskChange }
    | { __typename: 'TaskNotFound' }
   };

export type LockIdentityMutationVariables = Exact<{
  input: LockIdentityInput;
}>;


export type LockIdentityMutation = { outcome:
    | { __typename: 'IdentityLocked' }
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'PersonChanged' }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'TaskChanged', by: string | null, how: TaskChange }
    | { __typename: 'TaskNotFound' }
   };

export type UnlockIdentityMutationVariables = Exact<{
  input: UnlockIdentityInput;
}>;


export type UnlockIdentityMutation = { outcome:
    | { __typename: 'IdentityIsClosed' }
    | { __typename: 'IdentityUnlocked' }
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'PersonChanged' }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'TaskChanged', by: string | null, how: TaskChange }
    | { __typename: 'TaskNotFound' }
   };

export type CloseIdentityMutationVariables = Exact<{
  input: CloseIdentityInput;
}>;


export type CloseIdentityMutation = { outcome:
    | { __typename: 'ClosureProposed' }
    | { __typename: 'ClosureStands' }
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'PersonChanged' }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'TaskChanged', by: string | null, how: TaskChange }
    | { __typename: 'TaskNotFound' }
   };

export type ApproveClosureMutationVariables = Exact<{
  input: DecideClosureInput;
}>;


export type ApproveClosureMutation = { outcome:
    | { __typename: 'ClosureRefused' }
    | { __typename: 'IdentityClosed' }
    | { __typename: 'NoSuchClosure' }
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'PersonChanged' }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'SecondPersonNeeded' }
    | { __typename: 'TaskChanged', by: string | null, how: TaskChange }
    | { __typename: 'TaskNotFound' }
   };

export type RefuseClosureMutationVariables = Exact<{
  input: DecideClosureInput;
}>;


export type RefuseClosureMutation = { outcome:
    | { __typename: 'ClosureRefused' }
    | { __typename: 'IdentityClosed' }
    | { __typename: 'NoSuchClosure' }
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'PersonChanged' }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'SecondPersonNeeded' }
    | { __typename: 'TaskChanged', by: string | null, how: TaskChange }
    | { __typename: 'TaskNotFound' }
   };

export type ReopenIdentityMutationVariables = Exact<{
  input: ReopenIdentityInput;
}>;


export type ReopenIdentityMutation = { outcome:
    | { __typename: 'IdentityReopened' }
    | { __typename: 'NoSuchClosure' }
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'PersonChanged' }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'TaskChanged', by: string | null, how: TaskChange }
    | { __typename: 'TaskNotFound' }
   };

export type FreezeLinkMutationVariables = Exact<{
  input: FreezeLinkInput;
}>;


export type FreezeLinkMutation = { outcome:
    | { __typename: 'LinkFrozen' }
    | { __typename: 'NothingToDecide' }
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'PersonChanged' }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'TaskChanged', by: string | null, how: TaskChange }
    | { __typename: 'TaskNotFound' }
   };

export type DecideDisputeMutationVariables = Exact<{
  input: DecideDisputeInput;
}>;


export type DecideDisputeMutation = { outcome:
    | { __typename: 'DisputeDecided' }
    | { __typename: 'NothingToDecide' }
    | { __typename: 'NowhereToMove' }
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'PersonChanged' }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'TaskChanged', by: string | null, how: TaskChange }
    | { __typename: 'TaskNotFound' }
   };

export type DecideDisplacementMutationVariables = Exact<{
  input: DecideDisplacementInput;
}>;


export type DecideDisplacementMutation = { outcome:
    | { __typename: 'DisplacementDecided' }
    | { __typename: 'NothingToDecide' }
    | { __typename: 'NowhereToMove' }
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'PersonChanged' }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'TaskChanged', by: string | null, how: TaskChange }
    | { __typename: 'TaskNotFound' }
   };

export type DecideClosedRecordMutationVariables = Exact<{
  input: DecideClosedRecordInput;
}>;


export type DecideClosedRecordMutation = { outcome:
    | { __typename: 'ClosedRecordDecided' }
    | { __typename: 'NothingToDecide' }
    | { __typename: 'NowhereToMove' }
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'PersonChanged' }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'TaskChanged', by: string | null, how: TaskChange }
    | { __typename: 'TaskNotFound' }
   };

export type ReleaseWithheldTrnMutationVariables = Exact<{
  input: ReleaseWithheldTrnInput;
}>;


export type ReleaseWithheldTrnMutation = { outcome:
    | { __typename: 'NothingWithheld' }
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'PersonChanged' }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'TaskChanged', by: string | null, how: TaskChange }
    | { __typename: 'TaskNotFound' }
    | { __typename: 'WithheldTrnReleased' }
   };

export type RefuseWithheldTrnMutationVariables = Exact<{
  input: RefuseWithheldTrnInput;
}>;


export type RefuseWithheldTrnMutation = { outcome:
    | { __typename: 'NothingWithheld' }
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'PersonChanged' }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'TaskChanged', by: string | null, how: TaskChange }
    | { __typename: 'TaskNotFound' }
    | { __typename: 'WithheldTrnRefused' }
   };

export type ApproveEmailChangeMutationVariables = Exact<{
  input: ApproveEmailChangeInput;
}>;


export type ApproveEmailChangeMutation = { outcome:
    | { __typename: 'AnotherLeadNeeded' }
    | { __typename: 'EmailChangeApproved' }
    | { __typename: 'NoSuchEmailChange' }
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'PersonChanged' }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'TaskChanged', by: string | null, how: TaskChange }
    | { __typename: 'TaskNotFound' }
   };

export type StopEmailChangeMutationVariables = Exact<{
  input: StopEmailChangeInput;
}>;


export type StopEmailChangeMutation = { outcome:
    | { __typename: 'EmailChangeStopped' }
    | { __typename: 'NoSuchEmailChange' }
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'PersonChanged' }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'TaskChanged', by: string | null, how: TaskChange }
    | { __typename: 'TaskNotFound' }
   };

export type UndoEmailChangeMutationVariables = Exact<{
  input: StopEmailChangeInput;
}>;


export type UndoEmailChangeMutation = { outcome:
    | { __typename: 'EmailChangeUndone' }
    | { __typename: 'EmailOfAnother' }
    | { __typename: 'NoSuchEmailChange' }
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'PersonChanged' }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'TaskChanged', by: string | null, how: TaskChange }
    | { __typename: 'TaskNotFound' }
   };

export type ProposalsWaitingQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type ProposalsWaitingQuery = { proposalsWaiting: { total: number, forMe: number, edges: Array<{ node: { id: string, kind: WaitingProposalKind, identityId: string, personInitials: string, proposedBy: string, isOwn: boolean, proposedAt: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SearchPeopleQueryVariables = Exact<{
  text: string;
  filters?: PeopleFiltersInput | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchPeopleQuery = { searchPeople:
    | { __typename: 'PeopleSearched', understoodAs: PeopleSearchKind, total: number, isTotalCapped: boolean, filterableServices: Array<{ id: string, name: string }>, task: { id: string, isOpen: boolean } | null, record: { trn: string, isActive: boolean, mergedIntoTrn: string | null, name: { firstName: string, middleName: string | null, lastName: string } } | null, people: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node:
            | { __typename: 'OwnPersonFound' }
            | { __typename: 'PersonFound', id: string, preferredName: string | null, emailAddress: string, trnLookupStatus: TrnLookupStatus, trnEnding: string | null, services: Array<string>, openTasks: number, warnings: Array<PersonWarning>, isNearMatch: boolean, name: { firstName: string, middleName: string | null, lastName: string }, verifiedName: { firstName: string, middleName: string | null, lastName: string } | null }
           }> } }
    | { __typename: 'SearchTextRefused', reason: PeopleSearchRefusal }
    | { __typename: 'TooManySearches' }
   };

export type PersonBarFieldsFragment = { id: string, openUntil: string, preferredName: string | null, warnings: Array<PersonWarning>, trnLookupStatus: TrnLookupStatus, trnMatchLevel: MatchLevel | null, name: { firstName: string, middleName: string | null, lastName: string } };

export type HiddenFactFieldsFragment = { fact: PersonFact, masked: string | null, value: string | null, revealedUntil: string | null };

export type PersonNameFieldsFragment = { firstName: string, middleName: string | null, lastName: string };

export type PersonStandingQueryVariables = Exact<{
  id: string;
}>;


export type PersonStandingQuery = { person:
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'Person', id: string }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'PersonNotOpen', lastReason: ViewReason | null, lastTaskId: string | null }
   };

export type PersonPageQueryVariables = Exact<{
  id: string;
}>;


export type PersonPageQuery = { person:
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'Person', mergedIds: Array<string>, createdAt: string, hasNationalInsuranceNumber: boolean, recordsCheckedAt: string | null, areRecordsStale: boolean, knownBrowsers: number, id: string, openUntil: string, preferredName: string | null, warnings: Array<PersonWarning>, trnLookupStatus: TrnLookupStatus, trnMatchLevel: MatchLevel | null, verifiedName: { firstName: string, middleName: string | null, lastName: string, recordedAt: string } | null, previousNames: Array<{ firstName: string, middleName: string | null, lastName: string, recordedAt: string }>, identityChecks: Array<{ serviceName: string, method: IdentityCheckMethod, checkedAt: string, differs: Array<IdentityCheckDifference>, name: { firstName: string, middleName: string | null, lastName: string } }>, dateOfBirth: { fact: PersonFact, masked: string | null, value: string | null, revealedUntil: string | null }, emailAddress: { fact: PersonFact, masked: string | null, value: string | null, revealedUntil: string | null }, trn: { fact: PersonFact, masked: string | null, value: string | null, revealedUntil: string | null } | null, record: { isActive: boolean, isMerged: boolean, qtsAwardedOn: string | null, name: { firstName: string, middleName: string | null, lastName: string }, previousNames: Array<{ firstName: string, middleName: string | null, lastName: string }>, dateOfBirth: { fact: PersonFact, masked: string | null, value: string | null, revealedUntil: string | null } | null, emailAddress: { fact: PersonFact, masked: string | null, value: string | null, revealedUntil: string | null } | null, comparison: Array<{ fact: ComparedFact, agreement: Agreement }> } | null, services: Array<{ name: string, lastUsedAt: string }>, sessions: Array<{ isLive: boolean }>, tasks: Array<{ id: string, reason: string, isOpen: boolean, openedAt: string, dueOn: string | null, outcome: string | null, closedAt: string | null }>, name: { firstName: string, middleName: string | null, lastName: string } }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'PersonNotOpen' }
   };

export type PersonLinkEventsQueryVariables = Exact<{
  id: string;
}>;


export type PersonLinkEventsQuery = { personTimeline:
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'PersonNotOpen' }
    | { __typename: 'PersonTimeline', edges: Array<{ node: { id: string, type: string, at: string, staffName: string | null, serviceName: string | null, isOfMerged: boolean, otherIdentityId: string | null, areChangesLost: boolean, inverse: InverseAct | null, details: Array<{ name: string, values: Array<string> }>, changes: Array<{ fact: FactKind, before: string | null, after: string | null, isHidden: boolean }>, toldServices: Array<{ serviceName: string, type: string, state: WebhookDeliveryState, endedAt: string | null }> } }>, pageInfo: { hasNextPage: boolean } }
   };

export type TimelineEntryFieldsFragment = { id: string, type: string, at: string, staffName: string | null, serviceName: string | null, isOfMerged: boolean, otherIdentityId: string | null, areChangesLost: boolean, inverse: InverseAct | null, details: Array<{ name: string, values: Array<string> }>, changes: Array<{ fact: FactKind, before: string | null, after: string | null, isHidden: boolean }>, toldServices: Array<{ serviceName: string, type: string, state: WebhookDeliveryState, endedAt: string | null }> };

export type PersonTimelinePageQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type PersonTimelinePageQuery = { person:
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'Person', id: string, openUntil: string, preferredName: string | null, warnings: Array<PersonWarning>, trnLookupStatus: TrnLookupStatus, trnMatchLevel: MatchLevel | null, name: { firstName: string, middleName: string | null, lastName: string } }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'PersonNotOpen' }
  , personTimeline:
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'PersonNotOpen' }
    | { __typename: 'PersonTimeline', edges: Array<{ node: { id: string, type: string, at: string, staffName: string | null, serviceName: string | null, isOfMerged: boolean, otherIdentityId: string | null, areChangesLost: boolean, inverse: InverseAct | null, details: Array<{ name: string, values: Array<string> }>, changes: Array<{ fact: FactKind, before: string | null, after: string | null, isHidden: boolean }>, toldServices: Array<{ serviceName: string, type: string, state: WebhookDeliveryState, endedAt: string | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }
   };

export type PersonSessionsPageQueryVariables = Exact<{
  id: string;
}>;


export type PersonSessionsPageQuery = { person:
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'Person', id: string, openUntil: string, preferredName: string | null, warnings: Array<PersonWarning>, trnLookupStatus: TrnLookupStatus, trnMatchLevel: MatchLevel | null, sessions: Array<{ id: string, signedInAt: string, lastUsedAt: string | null, endedAt: string | null, endReason: string | null, isLive: boolean, serviceNames: Array<string> }>, name: { firstName: string, middleName: string | null, lastName: string } }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'PersonNotOpen' }
   };

export type PersonNotesPageQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type PersonNotesPageQuery = { person:
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'Person', id: string, openUntil: string, preferredName: string | null, warnings: Array<PersonWarning>, trnLookupStatus: TrnLookupStatus, trnMatchLevel: MatchLevel | null, name: { firstName: string, middleName: string | null, lastName: string } }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'PersonNotOpen' }
  , personNotes:
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'PersonNotOpen' }
    | { __typename: 'PersonNotes', edges: Array<{ node: { id: string, text: string | null, writtenAt: string, staffName: string, taskId: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }
   };

export type OpenPersonMutationVariables = Exact<{
  id: string;
  reason: ViewReason;
  taskId?: string | null | undefined;
}>;


export type OpenPersonMutation = { outcome:
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'PersonOpened', id: string }
    | { __typename: 'TaskNotFound' }
    | { __typename: 'TooManyPeopleOpened' }
   };

export type RevealFactMutationVariables = Exact<{
  id: string;
  fact: PersonFact;
  reason: ViewReason;
  taskId?: string | null | undefined;
}>;


export type RevealFactMutation = { outcome:
    | { __typename: 'FactNotKnown' }
    | { __typename: 'FactRevealed' }
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'PersonNotOpen' }
    | { __typename: 'TaskNotFound' }
   };

export type NoteFieldsFragment = { id: string, text: string | null, writtenAt: string, staffName: string, taskId: string | null };

export type AddNoteMutationVariables = Exact<{
  id: string;
  text: string;
  taskId?: string | null | undefined;
}>;


export type AddNoteMutation = { outcome:
    | { __typename: 'NoteAdded' }
    | { __typename: 'NoteRefused', problem: NoteProblem }
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'PersonNotOpen' }
    | { __typename: 'TaskNotFound' }
   };

export type EndPersonSessionsMutationVariables = Exact<{
  id: string;
  sessionId?: string | null | undefined;
}>;


export type EndPersonSessionsMutation = { outcome:
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'PersonNotOpen' }
    | { __typename: 'PersonSessionsEnded', count: number }
   };

export type PersonBarQueryVariables = Exact<{
  id: string;
}>;


export type PersonBarQuery = { person:
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'Person', openForTaskId: string | null, id: string, openUntil: string, preferredName: string | null, warnings: Array<PersonWarning>, trnLookupStatus: TrnLookupStatus, trnMatchLevel: MatchLevel | null, name: { firstName: string, middleName: string | null, lastName: string } }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'PersonNotOpen' }
   };

export type SecondFactorsQueryVariables = Exact<{ [key: string]: never; }>;


export type SecondFactorsQuery = { secondFactors: { recoveryCodesLeft: number, isLocked: boolean, mayAddFirst: boolean, factors: Array<{ id: string, kind: SecondFactorKind, name: string, addedAt: string, lastUsedAt: string }> } };

export type OwnStaffSessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnStaffSessionsQuery = { ownStaffSessions: { sessions: Array<{ id: string, openedAt: string, lastUsedAt: string, isThisOne: boolean, isProved: boolean }> } };

export type EndOwnStaffSessionsMutationVariables = Exact<{
  id?: string | null | undefined;
}>;


export type EndOwnStaffSessionsMutation = { outcome: { ended: number } };

type FactorAnswer_SecondFactorLocked_Fragment = { memberId: string };

type FactorAnswer_SecondFactorProved_Fragment = { token: string, recoveryCodesLeft: number };

type FactorAnswer_SecondFactorRejected_Fragment = { reason: SecondFactorRejection, triesLeft: number | null };

export type FactorAnswerFragment =
  | FactorAnswer_SecondFactorLocked_Fragment
  | FactorAnswer_SecondFactorProved_Fragment
  | FactorAnswer_SecondFactorRejected_Fragment
;

type FactorAdded_SecondFactorAdded_Fragment = { token: string, recoveryCodesLeft: number };

type FactorAdded_SecondFactorNotAdded_Fragment = { reason: SecondFactorNotAddedReason };

export type FactorAddedFragment =
  | FactorAdded_SecondFactorAdded_Fragment
  | FactorAdded_SecondFactorNotAdded_Fragment
;

export type ProveAuthenticatorCodeMutationVariables = Exact<{
  input: ProveAuthenticatorCodeInput;
}>;


export type ProveAuthenticatorCodeMutation = { outcome:
    | { __typename: 'SecondFactorLocked', memberId: string }
    | { __typename: 'SecondFactorProved', token: string, recoveryCodesLeft: number }
    | { __typename: 'SecondFactorRejected', reason: SecondFactorRejection, triesLeft: number | null }
   };

export type UseRecoveryCodeMutationVariables = Exact<{
  input: UseRecoveryCodeInput;
}>;


export type UseRecoveryCodeMutation = { outcome:
    | { __typename: 'SecondFactorLocked', memberId: string }
    | { __typename: 'SecondFactorProved', token: string, recoveryCodesLeft: number }
    | { __typename: 'SecondFactorRejected', reason: SecondFactorRejection, triesLeft: number | null }
   };

export type BeginPasskeyProofMutationVariables = Exact<{ [key: string]: never; }>;


export type BeginPasskeyProofMutation = { outcome:
    | { __typename: 'NoPasskey' }
    | { __typename: 'PasskeyProofBegun', options: string }
    | { __typename: 'SecondFactorLocked' }
   };

export type FinishPasskeyProofMutationVariables = Exact<{
  input: FinishPasskeyProofInput;
}>;


export type FinishPasskeyProofMutation = { outcome:
    | { __typename: 'SecondFactorLocked', memberId: string }
    | { __typename: 'SecondFactorProved', token: string, recoveryCodesLeft: number }
    | { __typename: 'SecondFactorRejected', reason: SecondFactorRejection, triesLeft: number | null }
   };

export type BeginPasskeyRegistrationMutationVariables = Exact<{ [key: string]: never; }>;


export type BeginPasskeyRegistrationMutation = { outcome:
    | { __typename: 'PasskeyRegistrationBegun', options: string }
    | { __typename: 'SecondFactorNotAdded' }
   };

export type FinishPasskeyRegistrationMutationVariables = Exact<{
  input: FinishPasskeyRegistrationInput;
}>;


export type FinishPasskeyRegistrationMutation = { outcome:
    | { __typename: 'SecondFactorAdded', token: string, recoveryCodesLeft: number }
    | { __typename: 'SecondFactorNotAdded', reason: SecondFactorNotAddedReason }
   };

export type AddAuthenticatorAppMutationVariables = Exact<{ [key: string]: never; }>;


export type AddAuthenticatorAppMutation = { outcome:
    | { __typename: 'AuthenticatorAppBegun', secret: string, uri: string }
    | { __typename: 'SecondFactorNotAdded', reason: SecondFactorNotAddedReason }
   };

export type ConfirmAuthenticatorAppMutationVariables = Exact<{
  input: ConfirmAuthenticatorAppInput;
}>;


export type ConfirmAuthenticatorAppMutation = { outcome:
    | { __typename: 'SecondFactorAdded', token: string, recoveryCodesLeft: number }
    | { __typename: 'SecondFactorNotAdded', reason: SecondFactorNotAddedReason }
   };

export type MakeRecoveryCodesMutationVariables = Exact<{ [key: string]: never; }>;


export type MakeRecoveryCodesMutation = { outcome:
    | { __typename: 'RecoveryCodesMade', codes: Array<string> }
    | { __typename: 'RecoveryCodesMadeMeanwhile' }
   };

export type RemoveSecondFactorMutationVariables = Exact<{
  id: string;
}>;


export type RemoveSecondFactorMutation = { outcome:
    | { __typename: 'LastSecondFactor' }
    | { __typename: 'SecondFactorNotFound' }
    | { __typename: 'SecondFactorRemoved' }
   };

export type OpenStaffSessionMutationVariables = Exact<{
  input: OpenStaffSessionInput;
}>;


export type OpenStaffSessionMutation = { outcome:
    | { __typename: 'NotStaff' }
    | { __typename: 'StaffSessionOpened', token: string }
    | { __typename: 'StaffSignInNeeded' }
   };

export type StaffSessionQueryVariables = Exact<{ [key: string]: never; }>;


export type StaffSessionQuery = { staffSession: { memberId: string, name: string, role: StaffRole, proof: StaffProof, notice: string | null } };

export type EndStaffSessionMutationVariables = Exact<{ [key: string]: never; }>;


export type EndStaffSessionMutation = { outcome: { __typename: 'StaffSessionEnded' } };

export type OpenTaskSummaryFragment = { id: string, identityId: string, reference: string, reason: SupportTaskReason, status: SupportTaskStatus, stage: SupportTaskStage, outcome: SupportTaskOutcome | null, openedAt: string, closedAt: string | null, dueOn: string, due: SupportTaskDue, isDueEstimated: boolean, serviceName: string | null, version: number, assignee: { id: string, name: string } | null, lock: { isYours: boolean, isTakenFromYou: boolean, until: string, by: { name: string } } | null };

export type ChangedTaskFragment = { by: string | null, how: TaskChange };

export type ComparedFieldsFragment = { trn: string, redactedEmailAddress: string | null, qtsAwardedOn: string | null, isActive: boolean, mergedIntoTrn: string | null, isProhibited: boolean, isWithheld: boolean, isRuledOut: boolean, isTheirs: boolean, heldById: string | null, trnAgreement: Agreement, isStrong: boolean, score: Array<string>, mark: string, name: { firstName: string, middleName: string | null, lastName: string }, previousNames: Array<{ firstName: string, middleName: string | null, lastName: string }>, comparison: Array<{ fact: ComparedFact, agreement: Agreement }> };

export type SupportTaskPageQueryVariables = Exact<{
  id: string;
}>;


export type SupportTaskPageQuery = { supportTask:
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'PersonNotOpen', id: string }
    | { __typename: 'SupportTask', references: Array<string>, linkMaskedTrn: string | null, outcomeReason: string | null, mailsNotSent: number, questionTemplates: Array<SupportQuestionTemplate>, summary: { id: string, identityId: string, reference: string, reason: SupportTaskReason, status: SupportTaskStatus, stage: SupportTaskStage, outcome: SupportTaskOutcome | null, openedAt: string, closedAt: string | null, dueOn: string, due: SupportTaskDue, isDueEstimated: boolean, serviceName: string | null, version: number, assignee: { id: string, name: string } | null, lock: { isYours: boolean, isTakenFromYou: boolean, until: string, by: { name: string } } | null }, closedBy: { name: string } | null, said: { nameChange: SaidNameChange | null, previousFirstName: string | null, previousLastName: string | null, hasDateOfBirth: boolean, hasNationalInsuranceNumber: boolean | null, trnKnowledge: SaidTrn | null, maskedTrn: string | null, hasQts: boolean | null, trainingProvider: string | null, name: { firstName: string, middleName: string | null, lastName: string } | null }, attempts: Array<{ at: string, outcome: string, given: Array<string> }>, questions: Array<{ id: string, template: SupportQuestionTemplate, facts: Array<WantedFact>, wantsEvidence: boolean, askedAt: string, answerableUntil: string, isWithdrawn: boolean, answeredAt: string | null, answer: string | null }> }
    | { __typename: 'TaskNotFound' }
   };

export type TaskCandidatesQueryVariables = Exact<{
  taskId?: string | null | undefined;
  identityId?: string | null | undefined;
}>;


export type TaskCandidatesQuery = { recordCandidates:
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'PersonNotOpen' }
    | { __typename: 'RecordCandidates', hasMore: boolean, explanation: Array<string>, records: Array<{ trn: string, redactedEmailAddress: string | null, qtsAwardedOn: string | null, isActive: boolean, mergedIntoTrn: string | null, isProhibited: boolean, isWithheld: boolean, isRuledOut: boolean, isTheirs: boolean, heldById: string | null, trnAgreement: Agreement, isStrong: boolean, score: Array<string>, mark: string, name: { firstName: string, middleName: string | null, lastName: string }, previousNames: Array<{ firstName: string, middleName: string | null, lastName: string }>, comparison: Array<{ fact: ComparedFact, agreement: Agreement }> }> }
    | { __typename: 'TaskNotFound' }
   };

export type CompareRecordQueryVariables = Exact<{
  taskId?: string | null | undefined;
  identityId?: string | null | undefined;
  trn: string;
}>;


export type CompareRecordQuery = { compareRecord:
    | { __typename: 'ComparedRecord', trn: string, redactedEmailAddress: string | null, qtsAwardedOn: string | null, isActive: boolean, mergedIntoTrn: string | null, isProhibited: boolean, isWithheld: boolean, isRuledOut: boolean, isTheirs: boolean, heldById: string | null, trnAgreement: Agreement, isStrong: boolean, score: Array<string>, mark: string, name: { firstName: string, middleName: string | null, lastName: string }, previousNames: Array<{ firstName: string, middleName: string | null, lastName: string }>, comparison: Array<{ fact: ComparedFact, agreement: Agreement }> }
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'PersonNotOpen' }
    | { __typename: 'RecordNotKnown' }
    | { __typename: 'TaskNotFound' }
   };

export type PreviewOutcomeQueryVariables = Exact<{
  input: PreviewOutcomeInput;
}>;


export type PreviewOutcomeQuery = { previewOutcome: { level: MatchLevel | null, mail: { subject: string, body: string } | null } | null };

export type PersonOfActQueryVariables = Exact<{
  id: string;
}>;


export type PersonOfActQuery = { person:
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'Person', id: string, trnLookupStatus: TrnLookupStatus, name: { firstName: string, middleName: string | null, lastName: string }, tasks: Array<{ id: string, reason: string, isOpen: boolean, openedAt: string }> }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'PersonNotOpen' }
   };

export type OpenPersonOfTaskMutationVariables = Exact<{
  id: string;
  taskId: string;
}>;


export type OpenPersonOfTaskMutation = { outcome:
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'PersonOpened' }
    | { __typename: 'TaskNotFound' }
    | { __typename: 'TooManyPeopleOpened' }
   };

export type LinkRecordMutationVariables = Exact<{
  input: LinkRecordInput;
}>;


export type LinkRecordMutation = { outcome:
    | { __typename: 'ComparisonChanged' }
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'PersonHasNoRecord' }
    | { __typename: 'PersonHasRecord' }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'RecordHeldByAnother', holderId: string }
    | { __typename: 'RecordLinked' }
    | { __typename: 'RecordNotLinkable', reason: RecordNotLinkableReason }
    | { __typename: 'TaskChanged', by: string | null, how: TaskChange }
    | { __typename: 'TaskNotFound' }
   };

export type ReplaceRecordMutationVariables = Exact<{
  input: LinkRecordInput;
}>;


export type ReplaceRecordMutation = { outcome:
    | { __typename: 'ComparisonChanged' }
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'PersonHasNoRecord' }
    | { __typename: 'PersonHasRecord' }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'RecordHeldByAnother', holderId: string }
    | { __typename: 'RecordLinked' }
    | { __typename: 'RecordNotLinkable', reason: RecordNotLinkableReason }
    | { __typename: 'TaskChanged', by: string | null, how: TaskChange }
    | { __typename: 'TaskNotFound' }
   };

export type UnlinkRecordMutationVariables = Exact<{
  input: UnlinkRecordInput;
}>;


export type UnlinkRecordMutation = { outcome:
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'PersonHasNoRecord' }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'RecordUnlinked' }
    | { __typename: 'TaskChanged', by: string | null, how: TaskChange }
    | { __typename: 'TaskNeeded' }
    | { __typename: 'TaskNotFound' }
   };

export type ConfirmLinkMutationVariables = Exact<{
  input: ConfirmLinkInput;
}>;


export type ConfirmLinkMutation = { outcome:
    | { __typename: 'LinkConfirmed' }
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'PersonHasNoRecord' }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'TaskChanged', by: string | null, how: TaskChange }
    | { __typename: 'TaskNotFound' }
    | { __typename: 'WrongTask' }
   };

export type CloseAsNotMatchedMutationVariables = Exact<{
  input: CloseAsNotMatchedInput;
}>;


export type CloseAsNotMatchedMutation = { outcome:
    | { __typename: 'ClosedAsNotMatched' }
    | { __typename: 'DetailOfReasonRefused', problem: DetailOfReasonProblem }
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'PersonHasRecord' }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'TaskChanged', by: string | null, how: TaskChange }
    | { __typename: 'TaskNotFound' }
    | { __typename: 'WrongTask' }
   };

export type EscalateTaskMutationVariables = Exact<{
  input: EscalateTaskInput;
}>;


export type EscalateTaskMutation = { outcome:
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'TaskChanged', by: string | null, how: TaskChange }
    | { __typename: 'TaskEscalated' }
    | { __typename: 'TaskNotFound' }
   };

export type AskTeacherMutationVariables = Exact<{
  input: AskTeacherInput;
}>;


export type AskTeacherMutation = { outcome:
    | { __typename: 'NothingAsked' }
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'QuestionNotTrue' }
    | { __typename: 'TaskChanged', by: string | null, how: TaskChange }
    | { __typename: 'TaskNotFound' }
    | { __typename: 'TeacherAsked' }
   };

export type TakeTaskMutationVariables = Exact<{
  input: TakeTaskInput;
}>;


export type TakeTaskMutation = { outcome:
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'TaskChanged' }
    | { __typename: 'TaskHeld', until: string | null, by: { name: string } }
    | { __typename: 'TaskNotFound' }
    | { __typename: 'TaskTaken', task: { id: string, identityId: string, reference: string, reason: SupportTaskReason, status: SupportTaskStatus, stage: SupportTaskStage, outcome: SupportTaskOutcome | null, openedAt: string, closedAt: string | null, dueOn: string, due: SupportTaskDue, isDueEstimated: boolean, serviceName: string | null, version: number, assignee: { id: string, name: string } | null, lock: { isYours: boolean, isTakenFromYou: boolean, until: string, by: { name: string } } | null } }
   };

export type ReleaseTaskMutationVariables = Exact<{
  input: SeenTaskInput;
}>;


export type ReleaseTaskMutation = { outcome:
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'TaskChanged', by: string | null, how: TaskChange }
    | { __typename: 'TaskHeld' }
    | { __typename: 'TaskNotFound' }
    | { __typename: 'TaskReleased' }
   };

export type ReopenTaskMutationVariables = Exact<{
  input: ReopenTaskInput;
}>;


export type ReopenTaskMutation = { outcome:
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'SameMatterOpen' }
    | { __typename: 'TaskChanged', by: string | null, how: TaskChange }
    | { __typename: 'TaskNotFound' }
    | { __typename: 'TaskReopened' }
   };

export type TaskHistoryQueryVariables = Exact<{
  id: string;
  taskId: string;
}>;


export type TaskHistoryQuery = { personTimeline:
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'PersonNotOpen' }
    | { __typename: 'PersonTimeline', edges: Array<{ node: { id: string, type: string, at: string, staffName: string | null, serviceName: string | null, isOfMerged: boolean, otherIdentityId: string | null, areChangesLost: boolean, inverse: InverseAct | null, details: Array<{ name: string, values: Array<string> }>, changes: Array<{ fact: FactKind, before: string | null, after: string | null, isHidden: boolean }>, toldServices: Array<{ serviceName: string, type: string, state: WebhookDeliveryState, endedAt: string | null }> } }> }
  , personNotes:
    | { __typename: 'OwnIdentityRefused' }
    | { __typename: 'PersonNotFound' }
    | { __typename: 'PersonNotOpen' }
    | { __typename: 'PersonNotes', edges: Array<{ node: { id: string, text: string | null, writtenAt: string, staffName: string, taskId: string | null } }> }
   };

export type SupportTasksQueryVariables = Exact<{
  filter: SupportTaskFilterInput;
  sort: SupportTaskSort;
  after?: string | null | undefined;
}>;


export type SupportTasksQuery = { supportTasks: { total: number, isTotalCapped: boolean, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, reference: string, reason: SupportTaskReason, status: SupportTaskStatus, stage: SupportTaskStage, outcome: SupportTaskOutcome | null, openedAt: string, closedAt: string | null, dueOn: string, isDueEstimated: boolean, due: SupportTaskDue, personInitials: string, serviceName: string | null, assignee: { id: string, name: string } | null, lock: { until: string, isYours: boolean, isTakenFromYou: boolean, by: { name: string } } | null } }> }, taskDesk: { colleagues: Array<{ id: string, name: string }>, services: Array<{ id: string, name: string }>, views: Array<{ id: string, name: string, filter: { status: SupportTaskStatus, reasons: Array<SupportTaskReason>, stages: Array<SupportTaskStage>, heldBy: SupportTaskHeldBy, assigneeId: string | null, due: SupportTaskDue | null, serviceId: string | null, sort: SupportTaskSort } }> } };

export type SupportTaskCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type SupportTaskCountsQuery = { supportTaskCounts: { open: number, mine: number, unassigned: number, late: number, dueToday: number, lastClosedAt: string | null, bankHolidaysUntil: string, areBankHolidaysRunningOut: boolean, byReason: Array<{ reason: SupportTaskReason, count: number }> } };

export type AssignTasksMutationVariables = Exact<{
  input: AssignTasksInput;
}>;


export type AssignTasksMutation = { outcome:
    | { __typename: 'AssigneeRefused', reason: AssigneeProblem }
    | { __typename: 'TasksAssigned', count: number, leftIds: Array<string> }
   };

export type NextTaskMutationVariables = Exact<{ [key: string]: never; }>;


export type NextTaskMutation = { outcome:
    | { __typename: 'NoTaskLeft' }
    | { __typename: 'TaskTaken', task: { id: string } }
   };

export type SaveTaskViewMutationVariables = Exact<{
  input: SaveTaskViewInput;
}>;


export type SaveTaskViewMutation = { outcome:
    | { __typename: 'TaskViewSaved' }
    | { __typename: 'TooManyTaskViews', most: number }
   };

export type RemoveTaskViewMutationVariables = Exact<{
  id: string;
}>;


export type RemoveTaskViewMutation = { outcome:
    | { __typename: 'TaskViewNotFound' }
    | { __typename: 'TaskViewRemoved' }
   };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const WhereItStandsFragmentDoc = new TypedDocumentString(`
    fragment WhereItStands on Journey {
  interactionUid
  step
  reachableSteps
}
    `, {"fragmentName":"WhereItStands"}) as unknown as TypedDocumentString<WhereItStandsFragment, unknown>;
export const SendPasscodeOutcomeFragmentDoc = new TypedDocumentString(`
    fragment SendPasscodeOutcome on SendPasscodeResult {
  __typename
  ... on JourneyMoved {
    journey {
      ...WhereItStands
    }
  }
  ... on EmailAddressMayBeMistyped {
    suggestion
  }
  ... on AnswerRefused {
    problems {
      field
      reason
    }
  }
  ... on StepRefused {
    journey {
      ...WhereItStands
    }
  }
  ... on JourneyNotFound {
    interactionUid
  }
  ... on TooManyRequests {
    retryAt
  }
  ... on SendingPaused {
    until
  }
}
    fragment WhereItStands on Journey {
  interactionUid
  step
  reachableSteps
}`, {"fragmentName":"SendPasscodeOutcome"}) as unknown as TypedDocumentString<SendPasscodeOutcomeFragment, unknown>;
export const PasscodeOutcomeFragmentDoc = new TypedDocumentString(`
    fragment PasscodeOutcome on VerifyPasscodeResult {
  __typename
  ... on PasscodeAccepted {
    browserSecret
    journey {
      ...WhereItStands
    }
  }
  ... on PasscodeRejected {
    reason
    attemptsLeft
    isNewOneSent
  }
  ... on StepRefused {
    journey {
      ...WhereItStands
    }
  }
  ... on JourneyNotFound {
    interactionUid
  }
  ... on TooManyRequests {
    retryAt
  }
}
    fragment WhereItStands on Journey {
  interactionUid
  step
  reachableSteps
}`, {"fragmentName":"PasscodeOutcome"}) as unknown as TypedDocumentString<PasscodeOutcomeFragment, unknown>;
export const CompleteOutcomeFragmentDoc = new TypedDocumentString(`
    fragment CompleteOutcome on CompleteJourneyResult {
  __typename
  ... on JourneyCompleted {
    ticket
    journey {
      ...WhereItStands
    }
  }
  ... on JourneyMoved {
    journey {
      ...WhereItStands
    }
  }
  ... on StepRefused {
    journey {
      ...WhereItStands
    }
  }
  ... on JourneyNotFound {
    interactionUid
  }
}
    fragment WhereItStands on Journey {
  interactionUid
  step
  reachableSteps
}`, {"fragmentName":"CompleteOutcome"}) as unknown as TypedDocumentString<CompleteOutcomeFragment, unknown>;
export const JourneyFieldsFragmentDoc = new TypedDocumentString(`
    fragment JourneyFields on Journey {
  ...WhereItStands
  reference
  outcome
  expiresAt
  passcode {
    digitCount
    delivery
    sentAt
    worksUntil
    isWorking
    isFromBefore
  }
  service {
    name
    url
    headerName
    closingText
    allowsPending
    allowsNone
    looksForRecord
    helpContact {
      emailAddress
      phoneNumber
      url
    }
  }
  trnSurprise
  detailsThatDiffer
  isNewlyFound
  isPickedUp
  isNotMe
  denial
  entryDenial
  newEmailAddress
  areAnswersUnused
  invitation
  isForStaff
  areRecordsDelayed
  isSendingPaused
  sendingPausedUntil
  signUpPausedUntil
  isSignUpPaused
  notice
  needsProof
  person {
    id
    emailAddress
    firstName
    middleName
    lastName
    preferredName
    dateOfBirth
    trn
    trnLookupStatus
    verifiedName {
      firstName
      middleName
      lastName
    }
  }
  answers {
    emailAddress
    firstName
    middleName
    lastName
    nameChange
    previousFirstName
    previousLastName
    preferredName
    preferredNameSuggestions
    dateOfBirth
    hasNationalInsuranceNumber
    nationalInsuranceNumberMasked
    trnKnowledge
    trn
    hasQts
    awardedByProvider
    trainingProvider {
      ukprn
      name
    }
    trainingProviderName
  }
  claimedRecord {
    cause
    redactedEmailAddress
    emailAddress
    helpReason
  }
  recordProof {
    redactedEmailAddress
  }
}
    fragment WhereItStands on Journey {
  interactionUid
  step
  reachableSteps
}`, {"fragmentName":"JourneyFields"}) as unknown as TypedDocumentString<JourneyFieldsFragment, unknown>;
export const AnswerOutcomeFragmentDoc = new TypedDocumentString(`
    fragment AnswerOutcome on AnswerResult {
  __typename
  ... on JourneyMoved {
    journey {
      ...WhereItStands
    }
  }
  ... on AnswerRefused {
    problems {
      field
      reason
    }
  }
  ... on StepRefused {
    journey {
      ...WhereItStands
    }
  }
  ... on JourneyNotFound {
    interactionUid
  }
  ... on TooManyRequests {
    retryAt
  }
  ... on SendingPaused {
    until
  }
}
    fragment WhereItStands on Journey {
  interactionUid
  step
  reachableSteps
}`, {"fragmentName":"AnswerOutcome"}) as unknown as TypedDocumentString<AnswerOutcomeFragment, unknown>;
export const ListedStaffMemberFragmentDoc = new TypedDocumentString(`
    fragment ListedStaffMember on StaffMember {
  id
  name
  emailAddress
  role
  state
  lastUsedAt
}
    `, {"fragmentName":"ListedStaffMember"}) as unknown as TypedDocumentString<ListedStaffMemberFragment, unknown>;
export const StaffRefusalFragmentDoc = new TypedDocumentString(`
    fragment StaffRefusal on StaffChangeRefused {
  reason
}
    `, {"fragmentName":"StaffRefusal"}) as unknown as TypedDocumentString<StaffRefusalFragment, unknown>;
export const WebhookEndpointFieldsFragmentDoc = new TypedDocumentString(`
    fragment WebhookEndpointFields on WebhookEndpoint {
  id
  version
  serviceId
  serviceName
  clientId
  isClientInUse
  url
  isHostAllowed
  eventTypes
  isThin
  hasHubSecret
  standing
  disabledAt
  verifiedAt
  failingSince
  lastSuccessAt
  oldestWaitingAt
  failures
}
    `, {"fragmentName":"WebhookEndpointFields"}) as unknown as TypedDocumentString<WebhookEndpointFieldsFragment, unknown>;
export const WebhookDeliveryFieldsFragmentDoc = new TypedDocumentString(`
    fragment WebhookDeliveryFields on WebhookDelivery {
  id
  eventId
  type
  state
  occurredAt
  nextAttemptAt
  endedAt
  tries {
    attempt
    startedAt
    durationMs
    status
    failure
  }
}
    `, {"fragmentName":"WebhookDeliveryFields"}) as unknown as TypedDocumentString<WebhookDeliveryFieldsFragment, unknown>;
export const CountFieldsFragmentDoc = new TypedDocumentString(`
    fragment CountFields on ShownCount {
  value
  hidden
}
    `, {"fragmentName":"CountFields"}) as unknown as TypedDocumentString<CountFieldsFragment, unknown>;
export const MergeIdentityFieldsFragmentDoc = new TypedDocumentString(`
    fragment MergeIdentityFields on MergeIdentity {
  id
  name {
    firstName
    middleName
    lastName
  }
  preferredName
  dateOfBirth {
    fact
    masked
    value
    revealedUntil
  }
  emailAddress {
    fact
    masked
    value
    revealedUntil
  }
  hasNationalInsuranceNumber
  trn {
    fact
    masked
    value
    revealedUntil
  }
  trnLookupStatus
  trnMatchLevel
}
    `, {"fragmentName":"MergeIdentityFields"}) as unknown as TypedDocumentString<MergeIdentityFieldsFragment, unknown>;
export const PersonNameFieldsFragmentDoc = new TypedDocumentString(`
    fragment PersonNameFields on PersonName {
  firstName
  middleName
  lastName
}
    `, {"fragmentName":"PersonNameFields"}) as unknown as TypedDocumentString<PersonNameFieldsFragment, unknown>;
export const MergeAccountFieldsFragmentDoc = new TypedDocumentString(`
    fragment MergeAccountFields on Person {
  id
  name {
    ...PersonNameFields
  }
  warnings
  createdAt
  services {
    name
    lastUsedAt
  }
}
    fragment PersonNameFields on PersonName {
  firstName
  middleName
  lastName
}`, {"fragmentName":"MergeAccountFields"}) as unknown as TypedDocumentString<MergeAccountFieldsFragment, unknown>;
export const MergeTaskFieldsFragmentDoc = new TypedDocumentString(`
    fragment MergeTaskFields on PersonChangesResult {
  __typename
  ... on PersonChanges {
    tasks {
      id
      version
      reason
      reference
    }
  }
}
    `, {"fragmentName":"MergeTaskFields"}) as unknown as TypedDocumentString<MergeTaskFieldsFragment, unknown>;
export const PersonBarFieldsFragmentDoc = new TypedDocumentString(`
    fragment PersonBarFields on Person {
  id
  openUntil
  name {
    firstName
    middleName
    lastName
  }
  preferredName
  warnings
  trnLookupStatus
  trnMatchLevel
}
    `, {"fragmentName":"PersonBarFields"}) as unknown as TypedDocumentString<PersonBarFieldsFragment, unknown>;
export const HiddenFactFieldsFragmentDoc = new TypedDocumentString(`
    fragment HiddenFactFields on HiddenFact {
  fact
  masked
  value
  revealedUntil
}
    `, {"fragmentName":"HiddenFactFields"}) as unknown as TypedDocumentString<HiddenFactFieldsFragment, unknown>;
export const TimelineEntryFieldsFragmentDoc = new TypedDocumentString(`
    fragment TimelineEntryFields on TimelineEntry {
  id
  type
  at
  staffName
  serviceName
  isOfMerged
  otherIdentityId
  details {
    name
    values
  }
  changes {
    fact
    before
    after
    isHidden
  }
  areChangesLost
  inverse
  toldServices {
    serviceName
    type
    state
    endedAt
  }
}
    `, {"fragmentName":"TimelineEntryFields"}) as unknown as TypedDocumentString<TimelineEntryFieldsFragment, unknown>;
export const NoteFieldsFragmentDoc = new TypedDocumentString(`
    fragment NoteFields on PersonNote {
  id
  text
  writtenAt
  staffName
  taskId
}
    `, {"fragmentName":"NoteFields"}) as unknown as TypedDocumentString<NoteFieldsFragment, unknown>;
export const FactorAnswerFragmentDoc = new TypedDocumentString(`
    fragment FactorAnswer on ProveSecondFactorResult {
  ... on SecondFactorProved {
    token
    recoveryCodesLeft
  }
  ... on SecondFactorRejected {
    reason
    triesLeft
  }
  ... on SecondFactorLocked {
    memberId
  }
}
    `, {"fragmentName":"FactorAnswer"}) as unknown as TypedDocumentString<FactorAnswerFragment, unknown>;
export const FactorAddedFragmentDoc = new TypedDocumentString(`
    fragment FactorAdded on AddSecondFactorResult {
  ... on SecondFactorAdded {
    token
    recoveryCodesLeft
  }
  ... on SecondFactorNotAdded {
    reason
  }
}
    `, {"fragmentName":"FactorAdded"}) as unknown as TypedDocumentString<FactorAddedFragment, unknown>;
export const OpenTaskSummaryFragmentDoc = new TypedDocumentString(`
    fragment OpenTaskSummary on SupportTaskSummary {
  id
  identityId
  reference
  reason
  status
  stage
  outcome
  openedAt
  closedAt
  dueOn
  due
  isDueEstimated
  serviceName
  version
  assignee {
    id
    name
  }
  lock {
    isYours
    isTakenFromYou
    until
    by {
      name
    }
  }
}
    `, {"fragmentName":"OpenTaskSummary"}) as unknown as TypedDocumentString<OpenTaskSummaryFragment, unknown>;
export const ChangedTaskFragmentDoc = new TypedDocumentString(`
    fragment ChangedTask on TaskChanged {
  by
  how
}
    `, {"fragmentName":"ChangedTask"}) as unknown as TypedDocumentString<ChangedTaskFragment, unknown>;
export const ComparedFieldsFragmentDoc = new TypedDocumentString(`
    fragment ComparedFields on ComparedRecord {
  trn
  name {
    firstName
    middleName
    lastName
  }
  previousNames {
    firstName
    middleName
    lastName
  }
  redactedEmailAddress
  qtsAwardedOn
  isActive
  mergedIntoTrn
  isProhibited
  isWithheld
  isRuledOut
  isTheirs
  heldById
  comparison {
    fact
    agreement
  }
  trnAgreement
  isStrong
  score
  mark
}
    `, {"fragmentName":"ComparedFields"}) as unknown as TypedDocumentString<ComparedFieldsFragment, unknown>;
export const OidcApiIsThereDocument = new TypedDocumentString(`
    query OidcApiIsThere {
  __typename
}
    `) as unknown as TypedDocumentString<OidcApiIsThereQuery, OidcApiIsThereQueryVariables>;
export const OidcClientDocument = new TypedDocumentString(`
    query OidcClient($clientId: ID!) {
  client(clientId: $clientId) {
    id
    service {
      name
      url
    }
    redirectUris
    postLogoutRedirectUris
    scopes
    grantTypes
    tokenEndpointAuthMethod
    jwks
    jwksUri
    idTokenSignedResponseAlg
    backchannelLogoutUri
    isDpopBound
    isParRequired
    isPkceRequired
    isSignOutByUriAloneAllowed
    legacySwitches {
      name
      expiresAt
    }
  }
}
    `) as unknown as TypedDocumentString<OidcClientQuery, OidcClientQueryVariables>;
export const OidcSignOutClientDocument = new TypedDocumentString(`
    query OidcSignOutClient($postLogoutRedirectUri: String!) {
  signOutClient(postLogoutRedirectUri: $postLogoutRedirectUri)
}
    `) as unknown as TypedDocumentString<OidcSignOutClientQuery, OidcSignOutClientQueryVariables>;
export const OidcStandingDocument = new TypedDocumentString(`
    query OidcStanding($clientId: ID!, $identityId: ID, $sessionId: ID, $sid: ID, $withIdentity: Boolean!, $isEntering: Boolean!) {
  standing(
    clientId: $clientId
    identityId: $identityId
    sessionId: $sessionId
    sid: $sid
  ) {
    session {
      id
      identityId
    }
    isSignedOut
    entryDenial @include(if: $isEntering)
    identity @include(if: $withIdentity) {
      id
      emailAddress
      firstName
      middleName
      lastName
      preferredName
      dateOfBirth
      trn
      trnLookupStatus
      trnMatchLevel
      previousIds(clientId: $clientId)
      verifiedName {
        firstName
        middleName
        lastName
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OidcStandingQuery, OidcStandingQueryVariables>;
export const StartInteractionDocument = new TypedDocumentString(`
    mutation StartInteraction($input: StartInteractionInput!) {
  outcome: startInteraction(input: $input) {
    __typename
    ... on InteractionStarted {
      uid
    }
    ... on ClientNotFound {
      clientId
    }
  }
}
    `) as unknown as TypedDocumentString<StartInteractionMutation, StartInteractionMutationVariables>;
export const RedeemHandoffDocument = new TypedDocumentString(`
    mutation RedeemHandoff($input: RedeemHandoffInput!) {
  outcome: redeemHandoff(input: $input) {
    __typename
    ... on HandoffRedeemed {
      identityId
      sessionId
      authenticatedAt
      amr
      acr
    }
    ... on HandoffDenied {
      denial: reason
    }
    ... on HandoffRefused {
      reason
    }
  }
}
    `) as unknown as TypedDocumentString<RedeemHandoffMutation, RedeemHandoffMutationVariables>;
export const VerifyClientSecretDocument = new TypedDocumentString(`
    mutation VerifyClientSecret($input: VerifyClientSecretInput!) {
  outcome: verifyClientSecret(input: $input) {
    __typename
    ... on ClientSecretAccepted {
      clientId
      goodUntil
    }
    ... on ClientSecretRefused {
      clientId
    }
    ... on ClientSecretNotChecked {
      clientId
      retryAt
    }
  }
}
    `) as unknown as TypedDocumentString<VerifyClientSecretMutation, VerifyClientSecretMutationVariables>;
export const JoinSessionDocument = new TypedDocumentString(`
    mutation JoinSession($input: JoinSessionInput!) {
  outcome: joinSession(input: $input) {
    __typename
    ... on SessionJoined {
      sessionId
    }
    ... on SessionNotFound {
      sessionId
    }
  }
}
    `) as unknown as TypedDocumentString<JoinSessionMutation, JoinSessionMutationVariables>;
export const EndSessionDocument = new TypedDocumentString(`
    mutation EndSession($sessionId: ID!) {
  outcome: endSession(sessionId: $sessionId) {
    __typename
    ... on SessionEnded {
      sessionId
    }
    ... on SessionNotFound {
      sessionId
    }
  }
}
    `) as unknown as TypedDocumentString<EndSessionMutation, EndSessionMutationVariables>;
export const AccountDocument = new TypedDocumentString(`
    query Account($sid: ID!) {
  account(sid: $sid) {
    session {
      id
      authenticatedAt
    }
    identity {
      id
      emailAddress
      firstName
      middleName
      lastName
      preferredName
      dateOfBirth
      trn
      trnLookupStatus
    }
    services {
      service {
        name
        url
      }
      lastUsedAt
    }
    browsers {
      lastProvedAt
    }
    notice
  }
}
    `) as unknown as TypedDocumentString<AccountQuery, AccountQueryVariables>;
export const ForgetBrowsersDocument = new TypedDocumentString(`
    mutation ForgetBrowsers($sid: ID!) {
  outcome: forgetBrowsers(sid: $sid) {
    __typename
  }
}
    `) as unknown as TypedDocumentString<ForgetBrowsersMutation, ForgetBrowsersMutationVariables>;
export const SignOutEverywhereDocument = new TypedDocumentString(`
    mutation SignOutEverywhere($sessionId: ID!) {
  outcome: endSession(sessionId: $sessionId, isEverywhere: true) {
    __typename
  }
}
    `) as unknown as TypedDocumentString<SignOutEverywhereMutation, SignOutEverywhereMutationVariables>;
export const SendPasscodeDocument = new TypedDocumentString(`
    mutation SendPasscode($input: SendPasscodeInput!) {
  outcome: sendPasscode(input: $input) {
    ...SendPasscodeOutcome
  }
}
    fragment SendPasscodeOutcome on SendPasscodeResult {
  __typename
  ... on JourneyMoved {
    journey {
      ...WhereItStands
    }
  }
  ... on EmailAddressMayBeMistyped {
    suggestion
  }
  ... on AnswerRefused {
    problems {
      field
      reason
    }
  }
  ... on StepRefused {
    journey {
      ...WhereItStands
    }
  }
  ... on JourneyNotFound {
    interactionUid
  }
  ... on TooManyRequests {
    retryAt
  }
  ... on SendingPaused {
    until
  }
}
fragment WhereItStands on Journey {
  interactionUid
  step
  reachableSteps
}`) as unknown as TypedDocumentString<SendPasscodeMutation, SendPasscodeMutationVariables>;
export const VerifyPasscodeDocument = new TypedDocumentString(`
    mutation VerifyPasscode($input: VerifyPasscodeInput!) {
  outcome: verifyPasscode(input: $input) {
    ...PasscodeOutcome
  }
}
    fragment PasscodeOutcome on VerifyPasscodeResult {
  __typename
  ... on PasscodeAccepted {
    browserSecret
    journey {
      ...WhereItStands
    }
  }
  ... on PasscodeRejected {
    reason
    attemptsLeft
    isNewOneSent
  }
  ... on StepRefused {
    journey {
      ...WhereItStands
    }
  }
  ... on JourneyNotFound {
    interactionUid
  }
  ... on TooManyRequests {
    retryAt
  }
}
fragment WhereItStands on Journey {
  interactionUid
  step
  reachableSteps
}`) as unknown as TypedDocumentString<VerifyPasscodeMutation, VerifyPasscodeMutationVariables>;
export const ResendPasscodeDocument = new TypedDocumentString(`
    mutation ResendPasscode($input: ResendPasscodeInput!) {
  outcome: resendPasscode(input: $input) {
    ...AnswerOutcome
  }
}
    fragment WhereItStands on Journey {
  interactionUid
  step
  reachableSteps
}
fragment AnswerOutcome on AnswerResult {
  __typename
  ... on JourneyMoved {
    journey {
      ...WhereItStands
    }
  }
  ... on AnswerRefused {
    problems {
      field
      reason
    }
  }
  ... on StepRefused {
    journey {
      ...WhereItStands
    }
  }
  ... on JourneyNotFound {
    interactionUid
  }
  ... on TooManyRequests {
    retryAt
  }
  ... on SendingPaused {
    until
  }
}`) as unknown as TypedDocumentString<ResendPasscodeMutation, ResendPasscodeMutationVariables>;
export const SendOwnerPasscodeDocument = new TypedDocumentString(`
    mutation SendOwnerPasscode($input: SendOwnerPasscodeInput!) {
  outcome: sendOwnerPasscode(input: $input) {
    ...AnswerOutcome
  }
}
    fragment WhereItStands on Journey {
  interactionUid
  step
  reachableSteps
}
fragment AnswerOutcome on AnswerResult {
  __typename
  ... on JourneyMoved {
    journey {
      ...WhereItStands
    }
  }
  ... on AnswerRefused {
    problems {
      field
      reason
    }
  }
  ... on StepRefused {
    journey {
      ...WhereItStands
    }
  }
  ... on JourneyNotFound {
    interactionUid
  }
  ... on TooManyRequests {
    retryAt
  }
  ... on SendingPaused {
    until
  }
}`) as unknown as TypedDocumentString<SendOwnerPasscodeMutation, SendOwnerPasscodeMutationVariables>;
export const CompleteJourneyDocument = new TypedDocumentString(`
    mutation CompleteJourney($input: CompleteJourneyInput!) {
  outcome: completeJourney(input: $input) {
    ...CompleteOutcome
  }
}
    fragment CompleteOutcome on CompleteJourneyResult {
  __typename
  ... on JourneyCompleted {
    ticket
    journey {
      ...WhereItStands
    }
  }
  ... on JourneyMoved {
    journey {
      ...WhereItStands
    }
  }
  ... on StepRefused {
    journey {
      ...WhereItStands
    }
  }
  ... on JourneyNotFound {
    interactionUid
  }
}
fragment WhereItStands on Journey {
  interactionUid
  step
  reachableSteps
}`) as unknown as TypedDocumentString<CompleteJourneyMutation, CompleteJourneyMutationVariables>;
export const AddFactsDocument = new TypedDocumentString(`
    mutation AddFacts($input: AddFactsInput!) {
  outcome: addFacts(input: $input) {
    ...AnswerOutcome
  }
}
    fragment WhereItStands on Journey {
  interactionUid
  step
  reachableSteps
}
fragment AnswerOutcome on AnswerResult {
  __typename
  ... on JourneyMoved {
    journey {
      ...WhereItStands
    }
  }
  ... on AnswerRefused {
    problems {
      field
      reason
    }
  }
  ... on StepRefused {
    journey {
      ...WhereItStands
    }
  }
  ... on JourneyNotFound {
    interactionUid
  }
  ... on TooManyRequests {
    retryAt
  }
  ... on SendingPaused {
    until
  }
}`) as unknown as TypedDocumentString<AddFactsMutation, AddFactsMutationVariables>;
export const DisputeClaimDocument = new TypedDocumentString(`
    mutation DisputeClaim($input: DisputeClaimInput!) {
  outcome: disputeClaim(input: $input) {
    __typename
    ... on ClaimDisputed {
      claimedAt
    }
    ... on ClaimNotDisputable {
      reason
    }
  }
}
    `) as unknown as TypedDocumentString<DisputeClaimMutation, DisputeClaimMutationVariables>;
export const AskForHelpDocument = new TypedDocumentString(`
    mutation AskForHelp($input: AskForHelpInput!) {
  outcome: askForHelp(input: $input) {
    ...AnswerOutcome
  }
}
    fragment WhereItStands on Journey {
  interactionUid
  step
  reachableSteps
}
fragment AnswerOutcome on AnswerResult {
  __typename
  ... on JourneyMoved {
    journey {
      ...WhereItStands
    }
  }
  ... on AnswerRefused {
    problems {
      field
      reason
    }
  }
  ... on StepRefused {
    journey {
      ...WhereItStands
    }
  }
  ... on JourneyNotFound {
    interactionUid
  }
  ... on TooManyRequests {
    retryAt
  }
  ... on SendingPaused {
    until
  }
}`) as unknown as TypedDocumentString<AskForHelpMutation, AskForHelpMutationVariables>;
export const LeaveJourneyDocument = new TypedDocumentString(`
    mutation LeaveJourney($input: LeaveJourneyInput!) {
  outcome: leaveJourney(input: $input) {
    ...CompleteOutcome
  }
}
    fragment CompleteOutcome on CompleteJourneyResult {
  __typename
  ... on JourneyCompleted {
    ticket
    journey {
      ...WhereItStands
    }
  }
  ... on JourneyMoved {
    journey {
      ...WhereItStands
    }
  }
  ... on StepRefused {
    journey {
      ...WhereItStands
    }
  }
  ... on JourneyNotFound {
    interactionUid
  }
}
fragment WhereItStands on Journey {
  interactionUid
  step
  reachableSteps
}`) as unknown as TypedDocumentString<LeaveJourneyMutation, LeaveJourneyMutationVariables>;
export const SayNotMeDocument = new TypedDocumentString(`
    mutation SayNotMe($input: SayNotMeInput!) {
  outcome: sayNotMe(input: $input) {
    ...AnswerOutcome
  }
}
    fragment WhereItStands on Journey {
  interactionUid
  step
  reachableSteps
}
fragment AnswerOutcome on AnswerResult {
  __typename
  ... on JourneyMoved {
    journey {
      ...WhereItStands
    }
  }
  ... on AnswerRefused {
    problems {
      field
      reason
    }
  }
  ... on StepRefused {
    journey {
      ...WhereItStands
    }
  }
  ... on JourneyNotFound {
    interactionUid
  }
  ... on TooManyRequests {
    retryAt
  }
  ... on SendingPaused {
    until
  }
}`) as unknown as TypedDocumentString<SayNotMeMutation, SayNotMeMutationVariables>;
export const VerifyOwnerPasscodeDocument = new TypedDocumentString(`
    mutation VerifyOwnerPasscode($input: VerifyOwnerPasscodeInput!) {
  outcome: verifyOwnerPasscode(input: $input) {
    ...PasscodeOutcome
  }
}
    fragment PasscodeOutcome on VerifyPasscodeResult {
  __typename
  ... on PasscodeAccepted {
    browserSecret
    journey {
      ...WhereItStands
    }
  }
  ... on PasscodeRejected {
    reason
    attemptsLeft
    isNewOneSent
  }
  ... on StepRefused {
    journey {
      ...WhereItStands
    }
  }
  ... on JourneyNotFound {
    interactionUid
  }
  ... on TooManyRequests {
    retryAt
  }
}
fragment WhereItStands on Journey {
  interactionUid
  step
  reachableSteps
}`) as unknown as TypedDocumentString<VerifyOwnerPasscodeMutation, VerifyOwnerPasscodeMutationVariables>;
export const SendRecordPasscodeDocument = new TypedDocumentString(`
    mutation SendRecordPasscode($input: SendRecordPasscodeInput!) {
  outcome: sendRecordPasscode(input: $input) {
    ...AnswerOutcome
  }
}
    fragment WhereItStands on Journey {
  interactionUid
  step
  reachableSteps
}
fragment AnswerOutcome on AnswerResult {
  __typename
  ... on JourneyMoved {
    journey {
      ...WhereItStands
    }
  }
  ... on AnswerRefused {
    problems {
      field
      reason
    }
  }
  ... on StepRefused {
    journey {
      ...WhereItStands
    }
  }
  ... on JourneyNotFound {
    interactionUid
  }
  ... on TooManyRequests {
    retryAt
  }
  ... on SendingPaused {
    until
  }
}`) as unknown as TypedDocumentString<SendRecordPasscodeMutation, SendRecordPasscodeMutationVariables>;
export const GoOnWithoutProofDocument = new TypedDocumentString(`
    mutation GoOnWithoutProof($input: GoOnWithoutProofInput!) {
  outcome: goOnWithoutProof(input: $input) {
    ...AnswerOutcome
  }
}
    fragment WhereItStands on Journey {
  interactionUid
  step
  reachableSteps
}
fragment AnswerOutcome on AnswerResult {
  __typename
  ... on JourneyMoved {
    journey {
      ...WhereItStands
    }
  }
  ... on AnswerRefused {
    problems {
      field
      reason
    }
  }
  ... on StepRefused {
    journey {
      ...WhereItStands
    }
  }
  ... on JourneyNotFound {
    interactionUid
  }
  ... on TooManyRequests {
    retryAt
  }
  ... on SendingPaused {
    until
  }
}`) as unknown as TypedDocumentString<GoOnWithoutProofMutation, GoOnWithoutProofMutationVariables>;
export const VerifyRecordPasscodeDocument = new TypedDocumentString(`
    mutation VerifyRecordPasscode($input: VerifyRecordPasscodeInput!) {
  outcome: verifyRecordPasscode(input: $input) {
    ...PasscodeOutcome
  }
}
    fragment PasscodeOutcome on VerifyPasscodeResult {
  __typename
  ... on PasscodeAccepted {
    browserSecret
    journey {
      ...WhereItStands
    }
  }
  ... on PasscodeRejected {
    reason
    attemptsLeft
    isNewOneSent
  }
  ... on StepRefused {
    journey {
      ...WhereItStands
    }
  }
  ... on JourneyNotFound {
    interactionUid
  }
  ... on TooManyRequests {
    retryAt
  }
}
fragment WhereItStands on Journey {
  interactionUid
  step
  reachableSteps
}`) as unknown as TypedDocumentString<VerifyRecordPasscodeMutation, VerifyRecordPasscodeMutationVariables>;
export const OpenInvitationDocument = new TypedDocumentString(`
    mutation OpenInvitation($input: OpenInvitationInput!) {
  outcome: openInvitation(input: $input) {
    __typename
    ... on InvitationOpened {
      serviceName
      serviceUrl
    }
    ... on InvitationNotUsable {
      reason
    }
  }
}
    `) as unknown as TypedDocumentString<OpenInvitationMutation, OpenInvitationMutationVariables>;
export const JourneyDocument = new TypedDocumentString(`
    query Journey($key: JourneyKeyInput!) {
  journey(key: $key) {
    ...JourneyFields
  }
}
    fragment WhereItStands on Journey {
  interactionUid
  step
  reachableSteps
}
fragment JourneyFields on Journey {
  ...WhereItStands
  reference
  outcome
  expiresAt
  passcode {
    digitCount
    delivery
    sentAt
    worksUntil
    isWorking
    isFromBefore
  }
  service {
    name
    url
    headerName
    closingText
    allowsPending
    allowsNone
    looksForRecord
    helpContact {
      emailAddress
      phoneNumber
      url
    }
  }
  trnSurprise
  detailsThatDiffer
  isNewlyFound
  isPickedUp
  isNotMe
  denial
  entryDenial
  newEmailAddress
  areAnswersUnused
  invitation
  isForStaff
  areRecordsDelayed
  isSendingPaused
  sendingPausedUntil
  signUpPausedUntil
  isSignUpPaused
  notice
  needsProof
  person {
    id
    emailAddress
    firstName
    middleName
    lastName
    preferredName
    dateOfBirth
    trn
    trnLookupStatus
    verifiedName {
      firstName
      middleName
      lastName
    }
  }
  answers {
    emailAddress
    firstName
    middleName
    lastName
    nameChange
    previousFirstName
    previousLastName
    preferredName
    preferredNameSuggestions
    dateOfBirth
    hasNationalInsuranceNumber
    nationalInsuranceNumberMasked
    trnKnowledge
    trn
    hasQts
    awardedByProvider
    trainingProvider {
      ukprn
      name
    }
    trainingProviderName
  }
  claimedRecord {
    cause
    redactedEmailAddress
    emailAddress
    helpReason
  }
  recordProof {
    redactedEmailAddress
  }
}`) as unknown as TypedDocumentString<JourneyQuery, JourneyQueryVariables>;
export const KeepJourneyDocument = new TypedDocumentString(`
    mutation KeepJourney($input: KeepJourneyInput!) {
  outcome: keepJourney(input: $input) {
    ...AnswerOutcome
  }
}
    fragment WhereItStands on Journey {
  interactionUid
  step
  reachableSteps
}
fragment AnswerOutcome on AnswerResult {
  __typename
  ... on JourneyMoved {
    journey {
      ...WhereItStands
    }
  }
  ... on AnswerRefused {
    problems {
      field
      reason
    }
  }
  ... on StepRefused {
    journey {
      ...WhereItStands
    }
  }
  ... on JourneyNotFound {
    interactionUid
  }
  ... on TooManyRequests {
    retryAt
  }
  ... on SendingPaused {
    until
  }
}`) as unknown as TypedDocumentString<KeepJourneyMutation, KeepJourneyMutationVariables>;
export const ConfirmAnswersDocument = new TypedDocumentString(`
    mutation ConfirmAnswers($input: ConfirmAnswersInput!) {
  outcome: confirmAnswers(input: $input) {
    ...AnswerOutcome
  }
}
    fragment WhereItStands on Journey {
  interactionUid
  step
  reachableSteps
}
fragment AnswerOutcome on AnswerResult {
  __typename
  ... on JourneyMoved {
    journey {
      ...WhereItStands
    }
  }
  ... on AnswerRefused {
    problems {
      field
      reason
    }
  }
  ... on StepRefused {
    journey {
      ...WhereItStands
    }
  }
  ... on JourneyNotFound {
    interactionUid
  }
  ... on TooManyRequests {
    retryAt
  }
  ... on SendingPaused {
    until
  }
}`) as unknown as TypedDocumentString<ConfirmAnswersMutation, ConfirmAnswersMutationVariables>;
export const AnswerDateOfBirthDocument = new TypedDocumentString(`
    mutation AnswerDateOfBirth($input: AnswerDateOfBirthInput!) {
  outcome: answerDateOfBirth(input: $input) {
    ...AnswerOutcome
  }
}
    fragment WhereItStands on Journey {
  interactionUid
  step
  reachableSteps
}
fragment AnswerOutcome on AnswerResult {
  __typename
  ... on JourneyMoved {
    journey {
      ...WhereItStands
    }
  }
  ... on AnswerRefused {
    problems {
      field
      reason
    }
  }
  ... on StepRefused {
    journey {
      ...WhereItStands
    }
  }
  ... on JourneyNotFound {
    interactionUid
  }
  ... on TooManyRequests {
    retryAt
  }
  ... on SendingPaused {
    until
  }
}`) as unknown as TypedDocumentString<AnswerDateOfBirthMutation, AnswerDateOfBirthMutationVariables>;
export const AnswerNameDocument = new TypedDocumentString(`
    mutation AnswerName($input: AnswerNameInput!) {
  outcome: answerName(input: $input) {
    ...AnswerOutcome
  }
}
    fragment WhereItStands on Journey {
  interactionUid
  step
  reachableSteps
}
fragment AnswerOutcome on AnswerResult {
  __typename
  ... on JourneyMoved {
    journey {
      ...WhereItStands
    }
  }
  ... on AnswerRefused {
    problems {
      field
      reason
    }
  }
  ... on StepRefused {
    journey {
      ...WhereItStands
    }
  }
  ... on JourneyNotFound {
    interactionUid
  }
  ... on TooManyRequests {
    retryAt
  }
  ... on SendingPaused {
    until
  }
}`) as unknown as TypedDocumentString<AnswerNameMutation, AnswerNameMutationVariables>;
export const AnswerNationalInsuranceNumberDocument = new TypedDocumentString(`
    mutation AnswerNationalInsuranceNumber($input: AnswerNationalInsuranceNumberInput!) {
  outcome: answerNationalInsuranceNumber(input: $input) {
    ...AnswerOutcome
  }
}
    fragment WhereItStands on Journey {
  interactionUid
  step
  reachableSteps
}
fragment AnswerOutcome on AnswerResult {
  __typename
  ... on JourneyMoved {
    journey {
      ...WhereItStands
    }
  }
  ... on AnswerRefused {
    problems {
      field
      reason
    }
  }
  ... on StepRefused {
    journey {
      ...WhereItStands
    }
  }
  ... on JourneyNotFound {
    interactionUid
  }
  ... on TooManyRequests {
    retryAt
  }
  ... on SendingPaused {
    until
  }
}`) as unknown as TypedDocumentString<AnswerNationalInsuranceNumberMutation, AnswerNationalInsuranceNumberMutationVariables>;
export const AnswerPreferredNameDocument = new TypedDocumentString(`
    mutation AnswerPreferredName($input: AnswerPreferredNameInput!) {
  outcome: answerPreferredName(input: $input) {
    ...AnswerOutcome
  }
}
    fragment WhereItStands on Journey {
  interactionUid
  step
  reachableSteps
}
fragment AnswerOutcome on AnswerResult {
  __typename
  ... on JourneyMoved {
    journey {
      ...WhereItStands
    }
  }
  ... on AnswerRefused {
    problems {
      field
      reason
    }
  }
  ... on StepRefused {
    journey {
      ...WhereItStands
    }
  }
  ... on JourneyNotFound {
    interactionUid
  }
  ... on TooManyRequests {
    retryAt
  }
  ... on SendingPaused {
    until
  }
}`) as unknown as TypedDocumentString<AnswerPreferredNameMutation, AnswerPreferredNameMutationVariables>;
export const AnswerPreviousNameDocument = new TypedDocumentString(`
    mutation AnswerPreviousName($input: AnswerPreviousNameInput!) {
  outcome: answerPreviousName(input: $input) {
    ...AnswerOutcome
  }
}
    fragment WhereItStands on Journey {
  interactionUid
  step
  reachableSteps
}
fragment AnswerOutcome on AnswerResult {
  __typename
  ... on JourneyMoved {
    journey {
      ...WhereItStands
    }
  }
  ... on AnswerRefused {
    problems {
      field
      reason
    }
  }
  ... on StepRefused {
    journey {
      ...WhereItStands
    }
  }
  ... on JourneyNotFound {
    interactionUid
  }
  ... on TooManyRequests {
    retryAt
  }
  ... on SendingPaused {
    until
  }
}`) as unknown as TypedDocumentString<AnswerPreviousNameMutation, AnswerPreviousNameMutationVariables>;
export const AnswerQtsDocument = new TypedDocumentString(`
    mutation AnswerQts($input: AnswerQtsInput!) {
  outcome: answerQts(input: $input) {
    ...AnswerOutcome
  }
}
    fragment WhereItStands on Journey {
  interactionUid
  step
  reachableSteps
}
fragment AnswerOutcome on AnswerResult {
  __typename
  ... on JourneyMoved {
    journey {
      ...WhereItStands
    }
  }
  ... on AnswerRefused {
    problems {
      field
      reason
    }
  }
  ... on StepRefused {
    journey {
      ...WhereItStands
    }
  }
  ... on JourneyNotFound {
    interactionUid
  }
  ... on TooManyRequests {
    retryAt
  }
  ... on SendingPaused {
    until
  }
}`) as unknown as TypedDocumentString<AnswerQtsMutation, AnswerQtsMutationVariables>;
export const TrainingProvidersDocument = new TypedDocumentString(`
    query TrainingProviders($after: String) {
  trainingProviders(first: 40, after: $after) {
    edges {
      node {
        ukprn
        name
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<TrainingProvidersQuery, TrainingProvidersQueryVariables>;
export const AnswerTrainingProviderDocument = new TypedDocumentString(`
    mutation AnswerTrainingProvider($input: AnswerTrainingProviderInput!) {
  outcome: answerTrainingProvider(input: $input) {
    ...AnswerOutcome
  }
}
    fragment WhereItStands on Journey {
  interactionUid
  step
  reachableSteps
}
fragment AnswerOutcome on AnswerResult {
  __typename
  ... on JourneyMoved {
    journey {
      ...WhereItStands
    }
  }
  ... on AnswerRefused {
    problems {
      field
      reason
    }
  }
  ... on StepRefused {
    journey {
      ...WhereItStands
    }
  }
  ... on JourneyNotFound {
    interactionUid
  }
  ... on TooManyRequests {
    retryAt
  }
  ... on SendingPaused {
    until
  }
}`) as unknown as TypedDocumentString<AnswerTrainingProviderMutation, AnswerTrainingProviderMutationVariables>;
export const AnswerTrnDocument = new TypedDocumentString(`
    mutation AnswerTrn($input: AnswerTrnInput!) {
  outcome: answerTrn(input: $input) {
    ...AnswerOutcome
  }
}
    fragment WhereItStands on Journey {
  interactionUid
  step
  reachableSteps
}
fragment AnswerOutcome on AnswerResult {
  __typename
  ... on JourneyMoved {
    journey {
      ...WhereItStands
    }
  }
  ... on AnswerRefused {
    problems {
      field
      reason
    }
  }
  ... on StepRefused {
    journey {
      ...WhereItStands
    }
  }
  ... on JourneyNotFound {
    interactionUid
  }
  ... on TooManyRequests {
    retryAt
  }
  ... on SendingPaused {
    until
  }
}`) as unknown as TypedDocumentString<AnswerTrnMutation, AnswerTrnMutationVariables>;
export const BeginQuestionsDocument = new TypedDocumentString(`
    mutation BeginQuestions($input: BeginQuestionsInput!) {
  outcome: beginQuestions(input: $input) {
    ...AnswerOutcome
  }
}
    fragment WhereItStands on Journey {
  interactionUid
  step
  reachableSteps
}
fragment AnswerOutcome on AnswerResult {
  __typename
  ... on JourneyMoved {
    journey {
      ...WhereItStands
    }
  }
  ... on AnswerRefused {
    problems {
      field
      reason
    }
  }
  ... on StepRefused {
    journey {
      ...WhereItStands
    }
  }
  ... on JourneyNotFound {
    interactionUid
  }
  ... on TooManyRequests {
    retryAt
  }
  ... on SendingPaused {
    until
  }
}`) as unknown as TypedDocumentString<BeginQuestionsMutation, BeginQuestionsMutationVariables>;
export const OpenJourneyDocument = new TypedDocumentString(`
    mutation OpenJourney($input: OpenJourneyInput!) {
  outcome: openJourney(input: $input) {
    __typename
    ... on JourneyOpened {
      browserSecret
      journey {
        ...WhereItStands
      }
    }
    ... on JourneyNotFound {
      interactionUid
    }
    ... on JourneyOpenedElsewhere {
      interactionUid
    }
  }
}
    fragment WhereItStands on Journey {
  interactionUid
  step
  reachableSteps
}`) as unknown as TypedDocumentString<OpenJourneyMutation, OpenJourneyMutationVariables>;
export const ChooseEmailDocument = new TypedDocumentString(`
    mutation ChooseEmail($input: ChooseEmailInput!) {
  outcome: chooseEmail(input: $input) {
    ...AnswerOutcome
  }
}
    fragment WhereItStands on Journey {
  interactionUid
  step
  reachableSteps
}
fragment AnswerOutcome on AnswerResult {
  __typename
  ... on JourneyMoved {
    journey {
      ...WhereItStands
    }
  }
  ... on AnswerRefused {
    problems {
      field
      reason
    }
  }
  ... on StepRefused {
    journey {
      ...WhereItStands
    }
  }
  ... on JourneyNotFound {
    interactionUid
  }
  ... on TooManyRequests {
    retryAt
  }
  ... on SendingPaused {
    until
  }
}`) as unknown as TypedDocumentString<ChooseEmailMutation, ChooseEmailMutationVariables>;
export const ConfirmProposedEmailDocument = new TypedDocumentString(`
    mutation ConfirmProposedEmail($input: ProposedEmailInput!) {
  outcome: confirmProposedEmail(input: $input) {
    __typename
    ... on ProposedEmailConfirmed {
      effectiveAt
    }
    ... on ProposedEmailNotConfirmable {
      reason
    }
  }
}
    `) as unknown as TypedDocumentString<ConfirmProposedEmailMutation, ConfirmProposedEmailMutationVariables>;
export const RevertEmailChangeDocument = new TypedDocumentString(`
    mutation RevertEmailChange($input: RevertEmailChangeInput!) {
  outcome: revertEmailChange(input: $input) {
    __typename
    ... on EmailChangeReverted {
      redactedEmailAddress
    }
    ... on EmailChangeNotRevertible {
      reason
    }
  }
}
    `) as unknown as TypedDocumentString<RevertEmailChangeMutation, RevertEmailChangeMutationVariables>;
export const StopProposedEmailDocument = new TypedDocumentString(`
    mutation StopProposedEmail($input: ProposedEmailInput!) {
  outcome: stopProposedEmail(input: $input) {
    __typename
    ... on ProposedEmailNotStoppable {
      reason
    }
  }
}
    `) as unknown as TypedDocumentString<StopProposedEmailMutation, StopProposedEmailMutationVariables>;
export const PerformanceDocument = new TypedDocumentString(`
    query Performance {
  performance {
    figures {
      indicator
      isMeasured
      percent
    }
    months {
      month
      daysCounted
      days
      completionPercent
      started {
        value
        hidden
      }
      completed {
        value
        hidden
      }
      notCompleted {
        value
        hidden
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PerformanceQuery, PerformanceQueryVariables>;
export const AnswerSupportQuestionDocument = new TypedDocumentString(`
    mutation AnswerSupportQuestion($input: AnswerSupportQuestionInput!) {
  outcome: answerSupportQuestion(input: $input) {
    __typename
    ... on SupportQuestionNotAnswerable {
      reason
    }
  }
}
    `) as unknown as TypedDocumentString<AnswerSupportQuestionMutation, AnswerSupportQuestionMutationVariables>;
export const ManagedServicesDocument = new TypedDocumentString(`
    query ManagedServices($after: String) {
  services(first: 25, after: $after) {
    edges {
      node {
        id
        name
        isOurs
        clientsInUse
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ManagedServicesQuery, ManagedServicesQueryVariables>;
export const ManagedServiceDocument = new TypedDocumentString(`
    query ManagedService($id: ID!) {
  service(id: $id) {
    id
    version
    isOurs
    name
    url
    headerName
    closingText
    helpEmailAddress
    helpPhoneNumber
    helpUrl
    trnRequirement
    matchPolicy
    allowsPending
    allowsNone
    blocksProhibited
    clients {
      id
      version
      standing
      redirectUris
      postLogoutRedirectUris
      scopes
      grantTypes
      tokenEndpointAuthMethod
      hasOwnKeys
      jwksUri
      backchannelLogoutUri
      isDpopBound
      isParRequired
      secrets {
        createdAt
        expiresAt
      }
      legacySwitches {
        name
        expiresAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ManagedServiceQuery, ManagedServiceQueryVariables>;
export const AddServiceDocument = new TypedDocumentString(`
    mutation AddService($input: AddServiceInput!) {
  outcome: addService(input: $input) {
    __typename
    ... on ServiceSaved {
      serviceId
    }
    ... on SettingsRefused {
      problems
    }
  }
}
    `) as unknown as TypedDocumentString<AddServiceMutation, AddServiceMutationVariables>;
export const ChangeServiceDocument = new TypedDocumentString(`
    mutation ChangeService($input: ChangeServiceInput!) {
  outcome: changeService(input: $input) {
    __typename
    ... on SettingsRefused {
      problems
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeServiceMutation, ChangeServiceMutationVariables>;
export const AddClientDocument = new TypedDocumentString(`
    mutation AddClient($input: AddClientInput!) {
  outcome: addClient(input: $input) {
    __typename
    ... on ClientSaved {
      secret
    }
    ... on SettingsRefused {
      problems
    }
  }
}
    `) as unknown as TypedDocumentString<AddClientMutation, AddClientMutationVariables>;
export const ChangeClientDocument = new TypedDocumentString(`
    mutation ChangeClient($input: ChangeClientInput!) {
  outcome: changeClient(input: $input) {
    __typename
    ... on SettingsRefused {
      problems
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeClientMutation, ChangeClientMutationVariables>;
export const RotateClientSecretDocument = new TypedDocumentString(`
    mutation RotateClientSecret($input: RotateClientSecretInput!) {
  outcome: rotateClientSecret(input: $input) {
    __typename
    ... on ClientSecretRotated {
      secret
      previousExpireAt
    }
  }
}
    `) as unknown as TypedDocumentString<RotateClientSecretMutation, RotateClientSecretMutationVariables>;
export const ChangeClientStandingDocument = new TypedDocumentString(`
    mutation ChangeClientStanding($input: ChangeClientStandingInput!) {
  outcome: changeClientStanding(input: $input) {
    __typename
  }
}
    `) as unknown as TypedDocumentString<ChangeClientStandingMutation, ChangeClientStandingMutationVariables>;
export const StaffMembersDocument = new TypedDocumentString(`
    query StaffMembers($after: String, $role: StaffRole, $state: StaffMemberState) {
  staffMembers(after: $after, role: $role, state: $state) {
    edges {
      node {
        ...ListedStaffMember
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment ListedStaffMember on StaffMember {
  id
  name
  emailAddress
  role
  state
  lastUsedAt
}`) as unknown as TypedDocumentString<StaffMembersQuery, StaffMembersQueryVariables>;
export const StaffMemberDocument = new TypedDocumentString(`
    query StaffMember($id: ID!) {
  staffMember(id: $id) {
    ...ListedStaffMember
    invitedAt
    invitationExpiresAt
    joinedAt
    leftAt
    factors
    proposedById
  }
}
    fragment ListedStaffMember on StaffMember {
  id
  name
  emailAddress
  role
  state
  lastUsedAt
}`) as unknown as TypedDocumentString<StaffMemberQuery, StaffMemberQueryVariables>;
export const InviteStaffMemberDocument = new TypedDocumentString(`
    mutation InviteStaffMember($input: InviteStaffMemberInput!) {
  outcome: inviteStaffMember(input: $input) {
    __typename
    ... on StaffMemberInvited {
      memberId
    }
    ... on StaffInvitationRefused {
      reason
    }
  }
}
    `) as unknown as TypedDocumentString<InviteStaffMemberMutation, InviteStaffMemberMutationVariables>;
export const ChangeStaffRoleDocument = new TypedDocumentString(`
    mutation ChangeStaffRole($input: ChangeStaffRoleInput!) {
  outcome: changeStaffRole(input: $input) {
    __typename
    ...StaffRefusal
  }
}
    fragment StaffRefusal on StaffChangeRefused {
  reason
}`) as unknown as TypedDocumentString<ChangeStaffRoleMutation, ChangeStaffRoleMutationVariables>;
export const RenewStaffInvitationDocument = new TypedDocumentString(`
    mutation RenewStaffInvitation($memberId: ID!) {
  outcome: renewStaffInvitation(memberId: $memberId) {
    __typename
    ...StaffRefusal
  }
}
    fragment StaffRefusal on StaffChangeRefused {
  reason
}`) as unknown as TypedDocumentString<RenewStaffInvitationMutation, RenewStaffInvitationMutationVariables>;
export const WithdrawStaffInvitationDocument = new TypedDocumentString(`
    mutation WithdrawStaffInvitation($memberId: ID!) {
  outcome: withdrawStaffInvitation(memberId: $memberId) {
    __typename
    ...StaffRefusal
  }
}
    fragment StaffRefusal on StaffChangeRefused {
  reason
}`) as unknown as TypedDocumentString<WithdrawStaffInvitationMutation, WithdrawStaffInvitationMutationVariables>;
export const EndStaffMembershipDocument = new TypedDocumentString(`
    mutation EndStaffMembership($input: EndStaffMembershipInput!) {
  outcome: endStaffMembership(input: $input) {
    __typename
    ...StaffRefusal
  }
}
    fragment StaffRefusal on StaffChangeRefused {
  reason
}`) as unknown as TypedDocumentString<EndStaffMembershipMutation, EndStaffMembershipMutationVariables>;
export const ResetSecondFactorDocument = new TypedDocumentString(`
    mutation ResetSecondFactor($memberId: ID!) {
  outcome: resetSecondFactor(memberId: $memberId) {
    __typename
    ...StaffRefusal
  }
}
    fragment StaffRefusal on StaffChangeRefused {
  reason
}`) as unknown as TypedDocumentString<ResetSecondFactorMutation, ResetSecondFactorMutationVariables>;
export const SwitchesDocument = new TypedDocumentString(`
    query Switches {
  switches {
    switches {
      name
      isOn
      until
    }
    notices {
      place
      text
      isUp
      startsAt
      endsAt
      changedBy
    }
    history {
      name
      isOn
      until
      reason
      changedAt
      changedBy
    }
  }
}
    `) as unknown as TypedDocumentString<SwitchesQuery, SwitchesQueryVariables>;
export const TurnSwitchDocument = new TypedDocumentString(`
    mutation TurnSwitch($input: TurnSwitchInput!) {
  outcome: turnSwitch(input: $input) {
    __typename
  }
}
    `) as unknown as TypedDocumentString<TurnSwitchMutation, TurnSwitchMutationVariables>;
export const PutUpNoticeDocument = new TypedDocumentString(`
    mutation PutUpNotice($input: PutUpNoticeInput!) {
  outcome: putUpNotice(input: $input) {
    __typename
    ... on NoticeRefused {
      problem
    }
  }
}
    `) as unknown as TypedDocumentString<PutUpNoticeMutation, PutUpNoticeMutationVariables>;
export const TakeDownNoticeDocument = new TypedDocumentString(`
    mutation TakeDownNotice($place: NoticePlace!) {
  outcome: takeDownNotice(place: $place) {
    __typename
  }
}
    `) as unknown as TypedDocumentString<TakeDownNoticeMutation, TakeDownNoticeMutationVariables>;
export const WithheldTrnsDocument = new TypedDocumentString(`
    query WithheldTrns {
  withheldTrns {
    total
  }
}
    `) as unknown as TypedDocumentString<WithheldTrnsQuery, WithheldTrnsQueryVariables>;
export const WithheldAmongDocument = new TypedDocumentString(`
    query WithheldAmong($input: TrnListInput!) {
  outcome: withheldAmong(input: $input) {
    __typename
    ... on TrnsChecked {
      places
    }
    ... on TrnsUnread {
      places
    }
  }
}
    `) as unknown as TypedDocumentString<WithheldAmongQuery, WithheldAmongQueryVariables>;
export const WithholdTrnsDocument = new TypedDocumentString(`
    mutation WithholdTrns($input: TrnListInput!) {
  outcome: withholdTrns(input: $input) {
    __typename
    ... on TrnsWithheld {
      count
    }
    ... on TrnsUnread {
      places
    }
  }
}
    `) as unknown as TypedDocumentString<WithholdTrnsMutation, WithholdTrnsMutationVariables>;
export const FreeTrnsDocument = new TypedDocumentString(`
    mutation FreeTrns($input: TrnListInput!) {
  outcome: freeTrns(input: $input) {
    __typename
    ... on TrnsFreed {
      count
    }
    ... on TrnsUnread {
      places
    }
  }
}
    `) as unknown as TypedDocumentString<FreeTrnsMutation, FreeTrnsMutationVariables>;
export const WebhookEndpointsDocument = new TypedDocumentString(`
    query WebhookEndpoints($serviceId: ID, $clientId: ID, $after: String) {
  webhookEndpoints(
    serviceId: $serviceId
    clientId: $clientId
    first: 25
    after: $after
  ) {
    edges {
      node {
        ...WebhookEndpointFields
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment WebhookEndpointFields on WebhookEndpoint {
  id
  version
  serviceId
  serviceName
  clientId
  isClientInUse
  url
  isHostAllowed
  eventTypes
  isThin
  hasHubSecret
  standing
  disabledAt
  verifiedAt
  failingSince
  lastSuccessAt
  oldestWaitingAt
  failures
}`) as unknown as TypedDocumentString<WebhookEndpointsQuery, WebhookEndpointsQueryVariables>;
export const WebhookEndpointDocument = new TypedDocumentString(`
    query WebhookEndpoint($id: ID!) {
  webhookEndpoint(id: $id) {
    ...WebhookEndpointFields
  }
}
    fragment WebhookEndpointFields on WebhookEndpoint {
  id
  version
  serviceId
  serviceName
  clientId
  isClientInUse
  url
  isHostAllowed
  eventTypes
  isThin
  hasHubSecret
  standing
  disabledAt
  verifiedAt
  failingSince
  lastSuccessAt
  oldestWaitingAt
  failures
}`) as unknown as TypedDocumentString<WebhookEndpointQuery, WebhookEndpointQueryVariables>;
export const WebhookEndpointLogDocument = new TypedDocumentString(`
    query WebhookEndpointLog($id: ID!, $state: WebhookDeliveryState, $type: WebhookEventType, $after: String) {
  webhookEndpoint(id: $id) {
    ...WebhookEndpointFields
  }
  pings: webhookDeliveries(endpointId: $id, type: PING, first: 1) {
    edges {
      node {
        ...WebhookDeliveryFields
      }
    }
  }
  webhookDeliveries(
    endpointId: $id
    state: $state
    type: $type
    first: 25
    after: $after
  ) {
    edges {
      node {
        ...WebhookDeliveryFields
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment WebhookEndpointFields on WebhookEndpoint {
  id
  version
  serviceId
  serviceName
  clientId
  isClientInUse
  url
  isHostAllowed
  eventTypes
  isThin
  hasHubSecret
  standing
  disabledAt
  verifiedAt
  failingSince
  lastSuccessAt
  oldestWaitingAt
  failures
}
fragment WebhookDeliveryFields on WebhookDelivery {
  id
  eventId
  type
  state
  occurredAt
  nextAttemptAt
  endedAt
  tries {
    attempt
    startedAt
    durationMs
    status
    failure
  }
}`) as unknown as TypedDocumentString<WebhookEndpointLogQuery, WebhookEndpointLogQueryVariables>;
export const WebhookDeliveryDocument = new TypedDocumentString(`
    query WebhookDelivery($id: ID!, $endpointId: ID!) {
  webhookEndpoint(id: $endpointId) {
    ...WebhookEndpointFields
  }
  webhookDelivery(id: $id) {
    ...WebhookDeliveryFields
  }
}
    fragment WebhookEndpointFields on WebhookEndpoint {
  id
  version
  serviceId
  serviceName
  clientId
  isClientInUse
  url
  isHostAllowed
  eventTypes
  isThin
  hasHubSecret
  standing
  disabledAt
  verifiedAt
  failingSince
  lastSuccessAt
  oldestWaitingAt
  failures
}
fragment WebhookDeliveryFields on WebhookDelivery {
  id
  eventId
  type
  state
  occurredAt
  nextAttemptAt
  endedAt
  tries {
    attempt
    startedAt
    durationMs
    status
    failure
  }
}`) as unknown as TypedDocumentString<WebhookDeliveryQuery, WebhookDeliveryQueryVariables>;
export const PreviewWebhookReplayDocument = new TypedDocumentString(`
    query PreviewWebhookReplay($endpointId: ID!, $since: DateTimeISO!) {
  previewWebhookReplay(endpointId: $endpointId, since: $since) {
    deliveries
    oldestAt
  }
}
    `) as unknown as TypedDocumentString<PreviewWebhookReplayQuery, PreviewWebhookReplayQueryVariables>;
export const AddWebhookEndpointDocument = new TypedDocumentString(`
    mutation AddWebhookEndpoint($input: AddWebhookEndpointInput!) {
  outcome: addWebhookEndpoint(input: $input) {
    __typename
    ... on WebhookEndpointSaved {
      hubSecret
    }
    ... on WebhookSettingsRefused {
      problem
    }
  }
}
    `) as unknown as TypedDocumentString<AddWebhookEndpointMutation, AddWebhookEndpointMutationVariables>;
export const ChangeWebhookEndpointDocument = new TypedDocumentString(`
    mutation ChangeWebhookEndpoint($input: ChangeWebhookEndpointInput!) {
  outcome: changeWebhookEndpoint(input: $input) {
    __typename
    ... on WebhookEndpointSaved {
      hubSecret
    }
    ... on WebhookSettingsRefused {
      problem
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeWebhookEndpointMutation, ChangeWebhookEndpointMutationVariables>;
export const ChangeWebhookStandingDocument = new TypedDocumentString(`
    mutation ChangeWebhookStanding($input: ChangeWebhookStandingInput!) {
  outcome: changeWebhookStanding(input: $input) {
    __typename
  }
}
    `) as unknown as TypedDocumentString<ChangeWebhookStandingMutation, ChangeWebhookStandingMutationVariables>;
export const RemoveWebhookEndpointDocument = new TypedDocumentString(`
    mutation RemoveWebhookEndpoint($endpointId: ID!) {
  outcome: removeWebhookEndpoint(endpointId: $endpointId) {
    __typename
  }
}
    `) as unknown as TypedDocumentString<RemoveWebhookEndpointMutation, RemoveWebhookEndpointMutationVariables>;
export const PingWebhookEndpointDocument = new TypedDocumentString(`
    mutation PingWebhookEndpoint($endpointId: ID!) {
  outcome: pingWebhookEndpoint(endpointId: $endpointId) {
    __typename
  }
}
    `) as unknown as TypedDocumentString<PingWebhookEndpointMutation, PingWebhookEndpointMutationVariables>;
export const ReplayWebhookDeliveryDocument = new TypedDocumentString(`
    mutation ReplayWebhookDelivery($deliveryId: ID!, $endedAt: DateTimeISO!) {
  outcome: replayWebhookDelivery(deliveryId: $deliveryId, endedAt: $endedAt) {
    __typename
  }
}
    `) as unknown as TypedDocumentString<ReplayWebhookDeliveryMutation, ReplayWebhookDeliveryMutationVariables>;
export const ReplayWebhookDeliveriesDocument = new TypedDocumentString(`
    mutation ReplayWebhookDeliveries($endpointId: ID!, $since: DateTimeISO!) {
  outcome: replayWebhookDeliveries(endpointId: $endpointId, since: $since) {
    __typename
    ... on WebhooksReplayed {
      deliveries
    }
  }
}
    `) as unknown as TypedDocumentString<ReplayWebhookDeliveriesMutation, ReplayWebhookDeliveriesMutationVariables>;
export const DashboardDocument = new TypedDocumentString(`
    query Dashboard($period: DashboardPeriod!, $serviceId: String) {
  dashboard(period: $period, serviceId: $serviceId) {
    period
    from
    until
    days
    daysCounted
    service {
      id
      name
    }
    services {
      id
      name
    }
    weeks {
      from
      until
      daysCounted
      completionPercent
      started {
        ...CountFields
      }
      completed {
        ...CountFields
      }
      matchPercent
      asked {
        ...CountFields
      }
      found {
        ...CountFields
      }
    }
    panels {
      name
      ratePercent
      isExact
      total {
        ...CountFields
      }
      lines {
        item
        percent
        count {
          ...CountFields
        }
        outOf {
          ...CountFields
        }
      }
    }
  }
}
    fragment CountFields on ShownCount {
  value
  hidden
}`) as unknown as TypedDocumentString<DashboardQuery, DashboardQueryVariables>;
export const StaffInvitationDocument = new TypedDocumentString(`
    query StaffInvitation($token: String!) {
  staffInvitation(token: $token) {
    name
    emailAddress
    role
  }
}
    `) as unknown as TypedDocumentString<StaffInvitationQuery, StaffInvitationQueryVariables>;
export const AcceptStaffInvitationDocument = new TypedDocumentString(`
    mutation AcceptStaffInvitation($input: AcceptStaffInvitationInput!) {
  outcome: acceptStaffInvitation(input: $input) {
    __typename
    ... on StaffSessionOpened {
      token
    }
    ... on StaffInvitationNotAccepted {
      reason
    }
  }
}
    `) as unknown as TypedDocumentString<AcceptStaffInvitationMutation, AcceptStaffInvitationMutationVariables>;
export const MergeAccountsDocument = new TypedDocumentString(`
    query MergeAccounts($firstId: ID!, $secondId: ID!) {
  first: person(id: $firstId) {
    __typename
    ... on Person {
      ...MergeAccountFields
    }
  }
  second: person(id: $secondId) {
    __typename
    ... on Person {
      ...MergeAccountFields
    }
  }
}
    fragment MergeAccountFields on Person {
  id
  name {
    ...PersonNameFields
  }
  warnings
  createdAt
  services {
    name
    lastUsedAt
  }
}
fragment PersonNameFields on PersonName {
  firstName
  middleName
  lastName
}`) as unknown as TypedDocumentString<MergeAccountsQuery, MergeAccountsQueryVariables>;
export const MergeTasksDocument = new TypedDocumentString(`
    query MergeTasks($firstId: ID!, $secondId: ID!) {
  first: personChanges(id: $firstId) {
    ...MergeTaskFields
  }
  second: personChanges(id: $secondId) {
    ...MergeTaskFields
  }
}
    fragment MergeTaskFields on PersonChangesResult {
  __typename
  ... on PersonChanges {
    tasks {
      id
      version
      reason
      reference
    }
  }
}`) as unknown as TypedDocumentString<MergeTasksQuery, MergeTasksQueryVariables>;
export const MergePreviewDocument = new TypedDocumentString(`
    query MergePreview($fromId: ID!, $intoId: ID!, $choices: MergeChoicesInput!) {
  preview: mergePreview(fromId: $fromId, intoId: $intoId, choices: $choices) {
    __typename
    ... on MergePreview {
      from {
        ...MergeIdentityFields
      }
      into {
        ...MergeIdentityFields
      }
      result {
        ...MergeIdentityFields
      }
      fromVersion
      intoVersion
      differing
      missing
      record
      isRecordLost
      moves {
        serviceNames
        sessionCount
        taskCount
        mergedIds
      }
      undoUntil
    }
    ... on MergeNotPossible {
      reason
    }
    ... on PersonNotOpen {
      id
    }
  }
}
    fragment MergeIdentityFields on MergeIdentity {
  id
  name {
    firstName
    middleName
    lastName
  }
  preferredName
  dateOfBirth {
    fact
    masked
    value
    revealedUntil
  }
  emailAddress {
    fact
    masked
    value
    revealedUntil
  }
  hasNationalInsuranceNumber
  trn {
    fact
    masked
    value
    revealedUntil
  }
  trnLookupStatus
  trnMatchLevel
}`) as unknown as TypedDocumentString<MergePreviewQuery, MergePreviewQueryVariables>;
export const ProposeMergeDocument = new TypedDocumentString(`
    mutation ProposeMerge($input: ProposeMergeInput!) {
  outcome: proposeMerge(input: $input) {
    __typename
    ... on MergeProposed {
      mergeId
    }
    ... on MergeNotPossible {
      reason
    }
    ... on TwoRecordsFound {
      taskId
    }
    ... on MergeProposedAlready {
      mergeId
    }
    ... on TaskChanged {
      how
      by
    }
  }
}
    `) as unknown as TypedDocumentString<ProposeMergeMutation, ProposeMergeMutationVariables>;
export const MergesDocument = new TypedDocumentString(`
    query Merges($status: MergeStatus, $isForMe: Boolean!, $after: String) {
  merges(status: $status, isForMe: $isForMe, after: $after) {
    total
    isTotalCapped
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        personInitials
        status
        reason
        proposedBy
        isOwnProposal
        proposedAt
        decidedBy
        decidedAt
        undoUntil
        undoneBy
        undoneAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MergesQuery, MergesQueryVariables>;
export const MergesForMeDocument = new TypedDocumentString(`
    query MergesForMe {
  merges(isForMe: true, first: 1) {
    total
  }
}
    `) as unknown as TypedDocumentString<MergesForMeQuery, MergesForMeQueryVariables>;
export const MergeDocument = new TypedDocumentString(`
    query Merge($id: ID!) {
  merge(id: $id) {
    __typename
    ... on ShownMerge {
      merge {
        id
        fromId
        intoId
        status
        choices {
          fact
          side
        }
        reason
        note
        proposedBy
        isOwnProposal
        proposedAt
        decidedBy
        decidedAt
        refusalReason
        undoUntil
        undoneBy
        undoneAt
        undoReason
      }
      approval {
        problem
        isRecordNeeded
      }
      undo {
        refusal
        keptFacts
        intoVersion
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MergeQuery, MergeQueryVariables>;
export const ApproveMergeDocument = new TypedDocumentString(`
    mutation ApproveMerge($id: ID!, $record: MergeSide) {
  outcome: approveMerge(id: $id, record: $record) {
    __typename
    ... on MergeDecidedAlready {
      status
      by
    }
    ... on MergeNotPossible {
      reason
    }
    ... on TwoRecordsFound {
      taskId
    }
  }
}
    `) as unknown as TypedDocumentString<ApproveMergeMutation, ApproveMergeMutationVariables>;
export const RefuseMergeDocument = new TypedDocumentString(`
    mutation RefuseMerge($id: ID!, $reason: MergeRefusalReason!) {
  outcome: refuseMerge(id: $id, reason: $reason) {
    __typename
    ... on MergeDecidedAlready {
      status
      by
    }
  }
}
    `) as unknown as TypedDocumentString<RefuseMergeMutation, RefuseMergeMutationVariables>;
export const UndoMergeDocument = new TypedDocumentString(`
    mutation UndoMerge($input: UndoMergeInput!) {
  outcome: undoMerge(input: $input) {
    __typename
    ... on UndoRefused {
      reason
    }
  }
}
    `) as unknown as TypedDocumentString<UndoMergeMutation, UndoMergeMutationVariables>;
export const PersonChangesDocument = new TypedDocumentString(`
    query PersonChanges($id: ID!) {
  changes: personChanges(id: $id) {
    __typename
    ... on PersonChanges {
      id
      version
      isLocked
      isClosed
      isLinked
      isRecordSeen
      isDisputed
      isFrozen
      isMovable
      isRecordClosed
      isEmailUndoable
      closure {
        id
        reason
        proposedBy
        isOwn
        reopenableUntil
      }
      tasks {
        id
        version
        reason
        reference
      }
      emailProposal {
        redactedEmailAddress
        emailAddress
        proof
        proposedBy
        isOwn
        isConfirmed
        isApprovalNeeded
        effectiveAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PersonChangesQuery, PersonChangesQueryVariables>;
export const ChangeOfficialNameDocument = new TypedDocumentString(`
    mutation ChangeOfficialName($input: ChangeOfficialNameInput!) {
  outcome: changeOfficialName(input: $input) {
    __typename
    ...ChangedTask
    ... on DetailsRefused {
      problems {
        field
        reason
      }
    }
  }
}
    fragment ChangedTask on TaskChanged {
  by
  how
}`) as unknown as TypedDocumentString<ChangeOfficialNameMutation, ChangeOfficialNameMutationVariables>;
export const ChangeDateOfBirthDocument = new TypedDocumentString(`
    mutation ChangeDateOfBirth($input: ChangeDateOfBirthInput!) {
  outcome: changeDateOfBirth(input: $input) {
    __typename
    ...ChangedTask
    ... on DetailsRefused {
      problems {
        field
        reason
      }
    }
  }
}
    fragment ChangedTask on TaskChanged {
  by
  how
}`) as unknown as TypedDocumentString<ChangeDateOfBirthMutation, ChangeDateOfBirthMutationVariables>;
export const ProposeEmailChangeDocument = new TypedDocumentString(`
    mutation ProposeEmailChange($input: ProposeEmailChangeInput!) {
  outcome: proposeEmailChange(input: $input) {
    __typename
    ...ChangedTask
    ... on DetailsRefused {
      problems {
        field
        reason
      }
    }
  }
}
    fragment ChangedTask on TaskChanged {
  by
  how
}`) as unknown as TypedDocumentString<ProposeEmailChangeMutation, ProposeEmailChangeMutationVariables>;
export const LockIdentityDocument = new TypedDocumentString(`
    mutation LockIdentity($input: LockIdentityInput!) {
  outcome: lockIdentity(input: $input) {
    __typename
    ...ChangedTask
  }
}
    fragment ChangedTask on TaskChanged {
  by
  how
}`) as unknown as TypedDocumentString<LockIdentityMutation, LockIdentityMutationVariables>;
export const UnlockIdentityDocument = new TypedDocumentString(`
    mutation UnlockIdentity($input: UnlockIdentityInput!) {
  outcome: unlockIdentity(input: $input) {
    __typename
    ...ChangedTask
  }
}
    fragment ChangedTask on TaskChanged {
  by
  how
}`) as unknown as TypedDocumentString<UnlockIdentityMutation, UnlockIdentityMutationVariables>;
export const CloseIdentityDocument = new TypedDocumentString(`
    mutation CloseIdentity($input: CloseIdentityInput!) {
  outcome: closeIdentity(input: $input) {
    __typename
    ...ChangedTask
  }
}
    fragment ChangedTask on TaskChanged {
  by
  how
}`) as unknown as TypedDocumentString<CloseIdentityMutation, CloseIdentityMutationVariables>;
export const ApproveClosureDocument = new TypedDocumentString(`
    mutation ApproveClosure($input: DecideClosureInput!) {
  outcome: approveClosure(input: $input) {
    __typename
    ...ChangedTask
  }
}
    fragment ChangedTask on TaskChanged {
  by
  how
}`) as unknown as TypedDocumentString<ApproveClosureMutation, ApproveClosureMutationVariables>;
export const RefuseClosureDocument = new TypedDocumentString(`
    mutation RefuseClosure($input: DecideClosureInput!) {
  outcome: refuseClosure(input: $input) {
    __typename
    ...ChangedTask
  }
}
    fragment ChangedTask on TaskChanged {
  by
  how
}`) as unknown as TypedDocumentString<RefuseClosureMutation, RefuseClosureMutationVariables>;
export const ReopenIdentityDocument = new TypedDocumentString(`
    mutation ReopenIdentity($input: ReopenIdentityInput!) {
  outcome: reopenIdentity(input: $input) {
    __typename
    ...ChangedTask
  }
}
    fragment ChangedTask on TaskChanged {
  by
  how
}`) as unknown as TypedDocumentString<ReopenIdentityMutation, ReopenIdentityMutationVariables>;
export const FreezeLinkDocument = new TypedDocumentString(`
    mutation FreezeLink($input: FreezeLinkInput!) {
  outcome: freezeLink(input: $input) {
    __typename
    ...ChangedTask
  }
}
    fragment ChangedTask on TaskChanged {
  by
  how
}`) as unknown as TypedDocumentString<FreezeLinkMutation, FreezeLinkMutationVariables>;
export const DecideDisputeDocument = new TypedDocumentString(`
    mutation DecideDispute($input: DecideDisputeInput!) {
  outcome: decideDispute(input: $input) {
    __typename
    ...ChangedTask
  }
}
    fragment ChangedTask on TaskChanged {
  by
  how
}`) as unknown as TypedDocumentString<DecideDisputeMutation, DecideDisputeMutationVariables>;
export const DecideDisplacementDocument = new TypedDocumentString(`
    mutation DecideDisplacement($input: DecideDisplacementInput!) {
  outcome: decideDisplacement(input: $input) {
    __typename
    ...ChangedTask
  }
}
    fragment ChangedTask on TaskChanged {
  by
  how
}`) as unknown as TypedDocumentString<DecideDisplacementMutation, DecideDisplacementMutationVariables>;
export const DecideClosedRecordDocument = new TypedDocumentString(`
    mutation DecideClosedRecord($input: DecideClosedRecordInput!) {
  outcome: decideClosedRecord(input: $input) {
    __typename
    ...ChangedTask
  }
}
    fragment ChangedTask on TaskChanged {
  by
  how
}`) as unknown as TypedDocumentString<DecideClosedRecordMutation, DecideClosedRecordMutationVariables>;
export const ReleaseWithheldTrnDocument = new TypedDocumentString(`
    mutation ReleaseWithheldTrn($input: ReleaseWithheldTrnInput!) {
  outcome: releaseWithheldTrn(input: $input) {
    __typename
    ...ChangedTask
  }
}
    fragment ChangedTask on TaskChanged {
  by
  how
}`) as unknown as TypedDocumentString<ReleaseWithheldTrnMutation, ReleaseWithheldTrnMutationVariables>;
export const RefuseWithheldTrnDocument = new TypedDocumentString(`
    mutation RefuseWithheldTrn($input: RefuseWithheldTrnInput!) {
  outcome: refuseWithheldTrn(input: $input) {
    __typename
    ...ChangedTask
  }
}
    fragment ChangedTask on TaskChanged {
  by
  how
}`) as unknown as TypedDocumentString<RefuseWithheldTrnMutation, RefuseWithheldTrnMutationVariables>;
export const ApproveEmailChangeDocument = new TypedDocumentString(`
    mutation ApproveEmailChange($input: ApproveEmailChangeInput!) {
  outcome: approveEmailChange(input: $input) {
    __typename
    ...ChangedTask
  }
}
    fragment ChangedTask on TaskChanged {
  by
  how
}`) as unknown as TypedDocumentString<ApproveEmailChangeMutation, ApproveEmailChangeMutationVariables>;
export const StopEmailChangeDocument = new TypedDocumentString(`
    mutation StopEmailChange($input: StopEmailChangeInput!) {
  outcome: stopEmailChange(input: $input) {
    __typename
    ...ChangedTask
  }
}
    fragment ChangedTask on TaskChanged {
  by
  how
}`) as unknown as TypedDocumentString<StopEmailChangeMutation, StopEmailChangeMutationVariables>;
export const UndoEmailChangeDocument = new TypedDocumentString(`
    mutation UndoEmailChange($input: StopEmailChangeInput!) {
  outcome: undoEmailChange(input: $input) {
    __typename
    ...ChangedTask
  }
}
    fragment ChangedTask on TaskChanged {
  by
  how
}`) as unknown as TypedDocumentString<UndoEmailChangeMutation, UndoEmailChangeMutationVariables>;
export const ProposalsWaitingDocument = new TypedDocumentString(`
    query ProposalsWaiting($first: Int! = 25, $after: String) {
  proposalsWaiting(first: $first, after: $after) {
    total
    forMe
    edges {
      node {
        id
        kind
        identityId
        personInitials
        proposedBy
        isOwn
        proposedAt
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ProposalsWaitingQuery, ProposalsWaitingQueryVariables>;
export const SearchPeopleDocument = new TypedDocumentString(`
    query SearchPeople($text: String!, $filters: PeopleFiltersInput, $after: String) {
  searchPeople(text: $text, filters: $filters, after: $after) {
    __typename
    ... on SearchTextRefused {
      reason
    }
    ... on PeopleSearched {
      understoodAs
      total
      isTotalCapped
      filterableServices {
        id
        name
      }
      task {
        id
        isOpen
      }
      record {
        trn
        isActive
        mergedIntoTrn
        name {
          firstName
          middleName
          lastName
        }
      }
      people {
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            __typename
            ... on PersonFound {
              id
              preferredName
              emailAddress
              trnLookupStatus
              trnEnding
              services
              openTasks
              warnings
              isNearMatch
              name {
                firstName
                middleName
                lastName
              }
              verifiedName {
                firstName
                middleName
                lastName
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SearchPeopleQuery, SearchPeopleQueryVariables>;
export const PersonStandingDocument = new TypedDocumentString(`
    query PersonStanding($id: ID!) {
  person(id: $id) {
    __typename
    ... on Person {
      id
    }
    ... on PersonNotOpen {
      lastReason
      lastTaskId
    }
  }
}
    `) as unknown as TypedDocumentString<PersonStandingQuery, PersonStandingQueryVariables>;
export const PersonPageDocument = new TypedDocumentString(`
    query PersonPage($id: ID!) {
  person(id: $id) {
    __typename
    ... on Person {
      ...PersonBarFields
      mergedIds
      createdAt
      verifiedName {
        firstName
        middleName
        lastName
        recordedAt
      }
      previousNames {
        firstName
        middleName
        lastName
        recordedAt
      }
      identityChecks {
        name {
          ...PersonNameFields
        }
        serviceName
        method
        checkedAt
        differs
      }
      dateOfBirth {
        ...HiddenFactFields
      }
      emailAddress {
        ...HiddenFactFields
      }
      trn {
        ...HiddenFactFields
      }
      hasNationalInsuranceNumber
      recordsCheckedAt
      areRecordsStale
      record {
        name {
          ...PersonNameFields
        }
        previousNames {
          ...PersonNameFields
        }
        dateOfBirth {
          ...HiddenFactFields
        }
        emailAddress {
          ...HiddenFactFields
        }
        isActive
        isMerged
        qtsAwardedOn
        comparison {
          fact
          agreement
        }
      }
      services {
        name
        lastUsedAt
      }
      sessions {
        isLive
      }
      tasks {
        id
        reason
        isOpen
        openedAt
        dueOn
        outcome
        closedAt
      }
      knownBrowsers
    }
  }
}
    fragment PersonBarFields on Person {
  id
  openUntil
  name {
    firstName
    middleName
    lastName
  }
  preferredName
  warnings
  trnLookupStatus
  trnMatchLevel
}
fragment HiddenFactFields on HiddenFact {
  fact
  masked
  value
  revealedUntil
}
fragment PersonNameFields on PersonName {
  firstName
  middleName
  lastName
}`) as unknown as TypedDocumentString<PersonPageQuery, PersonPageQueryVariables>;
export const PersonLinkEventsDocument = new TypedDocumentString(`
    query PersonLinkEvents($id: ID!) {
  personTimeline(id: $id, about: LINK, first: 20) {
    __typename
    ... on PersonTimeline {
      edges {
        node {
          ...TimelineEntryFields
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
}
    fragment TimelineEntryFields on TimelineEntry {
  id
  type
  at
  staffName
  serviceName
  isOfMerged
  otherIdentityId
  details {
    name
    values
  }
  changes {
    fact
    before
    after
    isHidden
  }
  areChangesLost
  inverse
  toldServices {
    serviceName
    type
    state
    endedAt
  }
}`) as unknown as TypedDocumentString<PersonLinkEventsQuery, PersonLinkEventsQueryVariables>;
export const PersonTimelinePageDocument = new TypedDocumentString(`
    query PersonTimelinePage($id: ID!, $after: String) {
  person(id: $id) {
    __typename
    ... on Person {
      ...PersonBarFields
    }
  }
  personTimeline(id: $id, after: $after) {
    __typename
    ... on PersonTimeline {
      edges {
        node {
          ...TimelineEntryFields
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment PersonBarFields on Person {
  id
  openUntil
  name {
    firstName
    middleName
    lastName
  }
  preferredName
  warnings
  trnLookupStatus
  trnMatchLevel
}
fragment TimelineEntryFields on TimelineEntry {
  id
  type
  at
  staffName
  serviceName
  isOfMerged
  otherIdentityId
  details {
    name
    values
  }
  changes {
    fact
    before
    after
    isHidden
  }
  areChangesLost
  inverse
  toldServices {
    serviceName
    type
    state
    endedAt
  }
}`) as unknown as TypedDocumentString<PersonTimelinePageQuery, PersonTimelinePageQueryVariables>;
export const PersonSessionsPageDocument = new TypedDocumentString(`
    query PersonSessionsPage($id: ID!) {
  person(id: $id) {
    __typename
    ... on Person {
      ...PersonBarFields
      sessions {
        id
        signedInAt
        lastUsedAt
        endedAt
        endReason
        isLive
        serviceNames
      }
    }
  }
}
    fragment PersonBarFields on Person {
  id
  openUntil
  name {
    firstName
    middleName
    lastName
  }
  preferredName
  warnings
  trnLookupStatus
  trnMatchLevel
}`) as unknown as TypedDocumentString<PersonSessionsPageQuery, PersonSessionsPageQueryVariables>;
export const PersonNotesPageDocument = new TypedDocumentString(`
    query PersonNotesPage($id: ID!, $after: String) {
  person(id: $id) {
    __typename
    ... on Person {
      ...PersonBarFields
    }
  }
  personNotes(id: $id, after: $after) {
    __typename
    ... on PersonNotes {
      edges {
        node {
          ...NoteFields
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment PersonBarFields on Person {
  id
  openUntil
  name {
    firstName
    middleName
    lastName
  }
  preferredName
  warnings
  trnLookupStatus
  trnMatchLevel
}
fragment NoteFields on PersonNote {
  id
  text
  writtenAt
  staffName
  taskId
}`) as unknown as TypedDocumentString<PersonNotesPageQuery, PersonNotesPageQueryVariables>;
export const OpenPersonDocument = new TypedDocumentString(`
    mutation OpenPerson($id: ID!, $reason: ViewReason!, $taskId: ID) {
  outcome: openPerson(id: $id, reason: $reason, taskId: $taskId) {
    __typename
    ... on PersonOpened {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<OpenPersonMutation, OpenPersonMutationVariables>;
export const RevealFactDocument = new TypedDocumentString(`
    mutation RevealFact($id: ID!, $fact: PersonFact!, $reason: ViewReason!, $taskId: ID) {
  outcome: revealFact(id: $id, fact: $fact, reason: $reason, taskId: $taskId) {
    __typename
  }
}
    `) as unknown as TypedDocumentString<RevealFactMutation, RevealFactMutationVariables>;
export const AddNoteDocument = new TypedDocumentString(`
    mutation AddNote($id: ID!, $text: String!, $taskId: ID) {
  outcome: addNote(id: $id, text: $text, taskId: $taskId) {
    __typename
    ... on NoteRefused {
      problem
    }
  }
}
    `) as unknown as TypedDocumentString<AddNoteMutation, AddNoteMutationVariables>;
export const EndPersonSessionsDocument = new TypedDocumentString(`
    mutation EndPersonSessions($id: ID!, $sessionId: ID) {
  outcome: endPersonSessions(id: $id, sessionId: $sessionId) {
    __typename
    ... on PersonSessionsEnded {
      count
    }
  }
}
    `) as unknown as TypedDocumentString<EndPersonSessionsMutation, EndPersonSessionsMutationVariables>;
export const PersonBarDocument = new TypedDocumentString(`
    query PersonBar($id: ID!) {
  person(id: $id) {
    __typename
    ... on Person {
      ...PersonBarFields
      openForTaskId
    }
  }
}
    fragment PersonBarFields on Person {
  id
  openUntil
  name {
    firstName
    middleName
    lastName
  }
  preferredName
  warnings
  trnLookupStatus
  trnMatchLevel
}`) as unknown as TypedDocumentString<PersonBarQuery, PersonBarQueryVariables>;
export const SecondFactorsDocument = new TypedDocumentString(`
    query SecondFactors {
  secondFactors {
    factors {
      id
      kind
      name
      addedAt
      lastUsedAt
    }
    recoveryCodesLeft
    isLocked
    mayAddFirst
  }
}
    `) as unknown as TypedDocumentString<SecondFactorsQuery, SecondFactorsQueryVariables>;
export const OwnStaffSessionsDocument = new TypedDocumentString(`
    query OwnStaffSessions {
  ownStaffSessions {
    sessions {
      id
      openedAt
      lastUsedAt
      isThisOne
      isProved
    }
  }
}
    `) as unknown as TypedDocumentString<OwnStaffSessionsQuery, OwnStaffSessionsQueryVariables>;
export const EndOwnStaffSessionsDocument = new TypedDocumentString(`
    mutation EndOwnStaffSessions($id: ID) {
  outcome: endOwnStaffSessions(id: $id) {
    ... on OwnStaffSessionsEnded {
      ended
    }
  }
}
    `) as unknown as TypedDocumentString<EndOwnStaffSessionsMutation, EndOwnStaffSessionsMutationVariables>;
export const ProveAuthenticatorCodeDocument = new TypedDocumentString(`
    mutation ProveAuthenticatorCode($input: ProveAuthenticatorCodeInput!) {
  outcome: proveAuthenticatorCode(input: $input) {
    __typename
    ...FactorAnswer
  }
}
    fragment FactorAnswer on ProveSecondFactorResult {
  ... on SecondFactorProved {
    token
    recoveryCodesLeft
  }
  ... on SecondFactorRejected {
    reason
    triesLeft
  }
  ... on SecondFactorLocked {
    memberId
  }
}`) as unknown as TypedDocumentString<ProveAuthenticatorCodeMutation, ProveAuthenticatorCodeMutationVariables>;
export const UseRecoveryCodeDocument = new TypedDocumentString(`
    mutation UseRecoveryCode($input: UseRecoveryCodeInput!) {
  outcome: useRecoveryCode(input: $input) {
    __typename
    ...FactorAnswer
  }
}
    fragment FactorAnswer on ProveSecondFactorResult {
  ... on SecondFactorProved {
    token
    recoveryCodesLeft
  }
  ... on SecondFactorRejected {
    reason
    triesLeft
  }
  ... on SecondFactorLocked {
    memberId
  }
}`) as unknown as TypedDocumentString<UseRecoveryCodeMutation, UseRecoveryCodeMutationVariables>;
export const BeginPasskeyProofDocument = new TypedDocumentString(`
    mutation BeginPasskeyProof {
  outcome: beginPasskeyProof {
    __typename
    ... on PasskeyProofBegun {
      options
    }
  }
}
    `) as unknown as TypedDocumentString<BeginPasskeyProofMutation, BeginPasskeyProofMutationVariables>;
export const FinishPasskeyProofDocument = new TypedDocumentString(`
    mutation FinishPasskeyProof($input: FinishPasskeyProofInput!) {
  outcome: finishPasskeyProof(input: $input) {
    __typename
    ...FactorAnswer
  }
}
    fragment FactorAnswer on ProveSecondFactorResult {
  ... on SecondFactorProved {
    token
    recoveryCodesLeft
  }
  ... on SecondFactorRejected {
    reason
    triesLeft
  }
  ... on SecondFactorLocked {
    memberId
  }
}`) as unknown as TypedDocumentString<FinishPasskeyProofMutation, FinishPasskeyProofMutationVariables>;
export const BeginPasskeyRegistrationDocument = new TypedDocumentString(`
    mutation BeginPasskeyRegistration {
  outcome: beginPasskeyRegistration {
    __typename
    ... on PasskeyRegistrationBegun {
      options
    }
  }
}
    `) as unknown as TypedDocumentString<BeginPasskeyRegistrationMutation, BeginPasskeyRegistrationMutationVariables>;
export const FinishPasskeyRegistrationDocument = new TypedDocumentString(`
    mutation FinishPasskeyRegistration($input: FinishPasskeyRegistrationInput!) {
  outcome: finishPasskeyRegistration(input: $input) {
    __typename
    ...FactorAdded
  }
}
    fragment FactorAdded on AddSecondFactorResult {
  ... on SecondFactorAdded {
    token
    recoveryCodesLeft
  }
  ... on SecondFactorNotAdded {
    reason
  }
}`) as unknown as TypedDocumentString<FinishPasskeyRegistrationMutation, FinishPasskeyRegistrationMutationVariables>;
export const AddAuthenticatorAppDocument = new TypedDocumentString(`
    mutation AddAuthenticatorApp {
  outcome: addAuthenticatorApp {
    __typename
    ... on AuthenticatorAppBegun {
      secret
      uri
    }
    ... on SecondFactorNotAdded {
      reason
    }
  }
}
    `) as unknown as TypedDocumentString<AddAuthenticatorAppMutation, AddAuthenticatorAppMutationVariables>;
export const ConfirmAuthenticatorAppDocument = new TypedDocumentString(`
    mutation ConfirmAuthenticatorApp($input: ConfirmAuthenticatorAppInput!) {
  outcome: confirmAuthenticatorApp(input: $input) {
    __typename
    ...FactorAdded
  }
}
    fragment FactorAdded on AddSecondFactorResult {
  ... on SecondFactorAdded {
    token
    recoveryCodesLeft
  }
  ... on SecondFactorNotAdded {
    reason
  }
}`) as unknown as TypedDocumentString<ConfirmAuthenticatorAppMutation, ConfirmAuthenticatorAppMutationVariables>;
export const MakeRecoveryCodesDocument = new TypedDocumentString(`
    mutation MakeRecoveryCodes {
  outcome: makeRecoveryCodes {
    __typename
    ... on RecoveryCodesMade {
      codes
    }
  }
}
    `) as unknown as TypedDocumentString<MakeRecoveryCodesMutation, MakeRecoveryCodesMutationVariables>;
export const RemoveSecondFactorDocument = new TypedDocumentString(`
    mutation RemoveSecondFactor($id: ID!) {
  outcome: removeSecondFactor(id: $id) {
    __typename
  }
}
    `) as unknown as TypedDocumentString<RemoveSecondFactorMutation, RemoveSecondFactorMutationVariables>;
export const OpenStaffSessionDocument = new TypedDocumentString(`
    mutation OpenStaffSession($input: OpenStaffSessionInput!) {
  outcome: openStaffSession(input: $input) {
    __typename
    ... on StaffSessionOpened {
      token
    }
  }
}
    `) as unknown as TypedDocumentString<OpenStaffSessionMutation, OpenStaffSessionMutationVariables>;
export const StaffSessionDocument = new TypedDocumentString(`
    query StaffSession {
  staffSession {
    memberId
    name
    role
    proof
    notice
  }
}
    `) as unknown as TypedDocumentString<StaffSessionQuery, StaffSessionQueryVariables>;
export const EndStaffSessionDocument = new TypedDocumentString(`
    mutation EndStaffSession {
  outcome: endStaffSession {
    __typename
  }
}
    `) as unknown as TypedDocumentString<EndStaffSessionMutation, EndStaffSessionMutationVariables>;
export const SupportTaskPageDocument = new TypedDocumentString(`
    query SupportTaskPage($id: ID!) {
  supportTask(id: $id) {
    __typename
    ... on PersonNotOpen {
      id
    }
    ... on SupportTask {
      summary {
        ...OpenTaskSummary
      }
      references
      linkMaskedTrn
      outcomeReason
      closedBy {
        name
      }
      mailsNotSent
      questionTemplates
      said {
        name {
          firstName
          middleName
          lastName
        }
        nameChange
        previousFirstName
        previousLastName
        hasDateOfBirth
        hasNationalInsuranceNumber
        trnKnowledge
        maskedTrn
        hasQts
        trainingProvider
      }
      attempts {
        at
        outcome
        given
      }
      questions {
        id
        template
        facts
        wantsEvidence
        askedAt
        answerableUntil
        isWithdrawn
        answeredAt
        answer
      }
    }
  }
}
    fragment OpenTaskSummary on SupportTaskSummary {
  id
  identityId
  reference
  reason
  status
  stage
  outcome
  openedAt
  closedAt
  dueOn
  due
  isDueEstimated
  serviceName
  version
  assignee {
    id
    name
  }
  lock {
    isYours
    isTakenFromYou
    until
    by {
      name
    }
  }
}`) as unknown as TypedDocumentString<SupportTaskPageQuery, SupportTaskPageQueryVariables>;
export const TaskCandidatesDocument = new TypedDocumentString(`
    query TaskCandidates($taskId: ID, $identityId: ID) {
  recordCandidates(taskId: $taskId, identityId: $identityId) {
    __typename
    ... on RecordCandidates {
      hasMore
      explanation
      records {
        ...ComparedFields
      }
    }
  }
}
    fragment ComparedFields on ComparedRecord {
  trn
  name {
    firstName
    middleName
    lastName
  }
  previousNames {
    firstName
    middleName
    lastName
  }
  redactedEmailAddress
  qtsAwardedOn
  isActive
  mergedIntoTrn
  isProhibited
  isWithheld
  isRuledOut
  isTheirs
  heldById
  comparison {
    fact
    agreement
  }
  trnAgreement
  isStrong
  score
  mark
}`) as unknown as TypedDocumentString<TaskCandidatesQuery, TaskCandidatesQueryVariables>;
export const CompareRecordDocument = new TypedDocumentString(`
    query CompareRecord($taskId: ID, $identityId: ID, $trn: String!) {
  compareRecord(taskId: $taskId, identityId: $identityId, trn: $trn) {
    __typename
    ... on ComparedRecord {
      ...ComparedFields
    }
  }
}
    fragment ComparedFields on ComparedRecord {
  trn
  name {
    firstName
    middleName
    lastName
  }
  previousNames {
    firstName
    middleName
    lastName
  }
  redactedEmailAddress
  qtsAwardedOn
  isActive
  mergedIntoTrn
  isProhibited
  isWithheld
  isRuledOut
  isTheirs
  heldById
  comparison {
    fact
    agreement
  }
  trnAgreement
  isStrong
  score
  mark
}`) as unknown as TypedDocumentString<CompareRecordQuery, CompareRecordQueryVariables>;
export const PreviewOutcomeDocument = new TypedDocumentString(`
    query PreviewOutcome($input: PreviewOutcomeInput!) {
  previewOutcome(input: $input) {
    level
    mail {
      subject
      body
    }
  }
}
    `) as unknown as TypedDocumentString<PreviewOutcomeQuery, PreviewOutcomeQueryVariables>;
export const PersonOfActDocument = new TypedDocumentString(`
    query PersonOfAct($id: ID!) {
  person(id: $id) {
    __typename
    ... on Person {
      id
      trnLookupStatus
      name {
        firstName
        middleName
        lastName
      }
      tasks {
        id
        reason
        isOpen
        openedAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PersonOfActQuery, PersonOfActQueryVariables>;
export const OpenPersonOfTaskDocument = new TypedDocumentString(`
    mutation OpenPersonOfTask($id: ID!, $taskId: ID!) {
  outcome: openPerson(id: $id, reason: TASK, taskId: $taskId) {
    __typename
  }
}
    `) as unknown as TypedDocumentString<OpenPersonOfTaskMutation, OpenPersonOfTaskMutationVariables>;
export const LinkRecordDocument = new TypedDocumentString(`
    mutation LinkRecord($input: LinkRecordInput!) {
  outcome: linkRecord(input: $input) {
    __typename
    ... on RecordHeldByAnother {
      holderId
    }
    ... on RecordNotLinkable {
      reason
    }
    ...ChangedTask
  }
}
    fragment ChangedTask on TaskChanged {
  by
  how
}`) as unknown as TypedDocumentString<LinkRecordMutation, LinkRecordMutationVariables>;
export const ReplaceRecordDocument = new TypedDocumentString(`
    mutation ReplaceRecord($input: LinkRecordInput!) {
  outcome: replaceRecord(input: $input) {
    __typename
    ... on RecordHeldByAnother {
      holderId
    }
    ... on RecordNotLinkable {
      reason
    }
    ...ChangedTask
  }
}
    fragment ChangedTask on TaskChanged {
  by
  how
}`) as unknown as TypedDocumentString<ReplaceRecordMutation, ReplaceRecordMutationVariables>;
export const UnlinkRecordDocument = new TypedDocumentString(`
    mutation UnlinkRecord($input: UnlinkRecordInput!) {
  outcome: unlinkRecord(input: $input) {
    __typename
    ...ChangedTask
  }
}
    fragment ChangedTask on TaskChanged {
  by
  how
}`) as unknown as TypedDocumentString<UnlinkRecordMutation, UnlinkRecordMutationVariables>;
export const ConfirmLinkDocument = new TypedDocumentString(`
    mutation ConfirmLink($input: ConfirmLinkInput!) {
  outcome: confirmLink(input: $input) {
    __typename
    ...ChangedTask
  }
}
    fragment ChangedTask on TaskChanged {
  by
  how
}`) as unknown as TypedDocumentString<ConfirmLinkMutation, ConfirmLinkMutationVariables>;
export const CloseAsNotMatchedDocument = new TypedDocumentString(`
    mutation CloseAsNotMatched($input: CloseAsNotMatchedInput!) {
  outcome: closeAsNotMatched(input: $input) {
    __typename
    ... on DetailOfReasonRefused {
      problem
    }
    ...ChangedTask
  }
}
    fragment ChangedTask on TaskChanged {
  by
  how
}`) as unknown as TypedDocumentString<CloseAsNotMatchedMutation, CloseAsNotMatchedMutationVariables>;
export const EscalateTaskDocument = new TypedDocumentString(`
    mutation EscalateTask($input: EscalateTaskInput!) {
  outcome: escalateTask(input: $input) {
    __typename
    ...ChangedTask
  }
}
    fragment ChangedTask on TaskChanged {
  by
  how
}`) as unknown as TypedDocumentString<EscalateTaskMutation, EscalateTaskMutationVariables>;
export const AskTeacherDocument = new TypedDocumentString(`
    mutation AskTeacher($input: AskTeacherInput!) {
  outcome: askTeacher(input: $input) {
    __typename
    ...ChangedTask
  }
}
    fragment ChangedTask on TaskChanged {
  by
  how
}`) as unknown as TypedDocumentString<AskTeacherMutation, AskTeacherMutationVariables>;
export const TakeTaskDocument = new TypedDocumentString(`
    mutation TakeTask($input: TakeTaskInput!) {
  outcome: takeTask(input: $input) {
    __typename
    ... on TaskTaken {
      task {
        ...OpenTaskSummary
      }
    }
    ... on TaskHeld {
      until
      by {
        name
      }
    }
  }
}
    fragment OpenTaskSummary on SupportTaskSummary {
  id
  identityId
  reference
  reason
  status
  stage
  outcome
  openedAt
  closedAt
  dueOn
  due
  isDueEstimated
  serviceName
  version
  assignee {
    id
    name
  }
  lock {
    isYours
    isTakenFromYou
    until
    by {
      name
    }
  }
}`) as unknown as TypedDocumentString<TakeTaskMutation, TakeTaskMutationVariables>;
export const ReleaseTaskDocument = new TypedDocumentString(`
    mutation ReleaseTask($input: SeenTaskInput!) {
  outcome: releaseTask(input: $input) {
    __typename
    ...ChangedTask
  }
}
    fragment ChangedTask on TaskChanged {
  by
  how
}`) as unknown as TypedDocumentString<ReleaseTaskMutation, ReleaseTaskMutationVariables>;
export const ReopenTaskDocument = new TypedDocumentString(`
    mutation ReopenTask($input: ReopenTaskInput!) {
  outcome: reopenTask(input: $input) {
    __typename
    ...ChangedTask
  }
}
    fragment ChangedTask on TaskChanged {
  by
  how
}`) as unknown as TypedDocumentString<ReopenTaskMutation, ReopenTaskMutationVariables>;
export const TaskHistoryDocument = new TypedDocumentString(`
    query TaskHistory($id: ID!, $taskId: ID!) {
  personTimeline(id: $id, taskId: $taskId, first: 20) {
    __typename
    ... on PersonTimeline {
      edges {
        node {
          ...TimelineEntryFields
        }
      }
    }
  }
  personNotes(id: $id, taskId: $taskId, first: 20) {
    __typename
    ... on PersonNotes {
      edges {
        node {
          ...NoteFields
        }
      }
    }
  }
}
    fragment TimelineEntryFields on TimelineEntry {
  id
  type
  at
  staffName
  serviceName
  isOfMerged
  otherIdentityId
  details {
    name
    values
  }
  changes {
    fact
    before
    after
    isHidden
  }
  areChangesLost
  inverse
  toldServices {
    serviceName
    type
    state
    endedAt
  }
}
fragment NoteFields on PersonNote {
  id
  text
  writtenAt
  staffName
  taskId
}`) as unknown as TypedDocumentString<TaskHistoryQuery, TaskHistoryQueryVariables>;
export const SupportTasksDocument = new TypedDocumentString(`
    query SupportTasks($filter: SupportTaskFilterInput!, $sort: SupportTaskSort!, $after: String) {
  supportTasks(filter: $filter, sort: $sort, after: $after) {
    total
    isTotalCapped
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        reference
        reason
        status
        stage
        outcome
        openedAt
        closedAt
        dueOn
        isDueEstimated
        due
        personInitials
        serviceName
        assignee {
          id
          name
        }
        lock {
          by {
            name
          }
          until
          isYours
          isTakenFromYou
        }
      }
    }
  }
  taskDesk {
    colleagues {
      id
      name
    }
    services {
      id
      name
    }
    views {
      id
      name
      filter {
        status
        reasons
        stages
        heldBy
        assigneeId
        due
        serviceId
        sort
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SupportTasksQuery, SupportTasksQueryVariables>;
export const SupportTaskCountsDocument = new TypedDocumentString(`
    query SupportTaskCounts {
  supportTaskCounts {
    open
    mine
    unassigned
    late
    dueToday
    byReason {
      reason
      count
    }
    lastClosedAt
    bankHolidaysUntil
    areBankHolidaysRunningOut
  }
}
    `) as unknown as TypedDocumentString<SupportTaskCountsQuery, SupportTaskCountsQueryVariables>;
export const AssignTasksDocument = new TypedDocumentString(`
    mutation AssignTasks($input: AssignTasksInput!) {
  outcome: assignTasks(input: $input) {
    __typename
    ... on TasksAssigned {
      count
      leftIds
    }
    ... on AssigneeRefused {
      reason
    }
  }
}
    `) as unknown as TypedDocumentString<AssignTasksMutation, AssignTasksMutationVariables>;
export const NextTaskDocument = new TypedDocumentString(`
    mutation NextTask {
  outcome: nextTask {
    __typename
    ... on TaskTaken {
      task {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NextTaskMutation, NextTaskMutationVariables>;
export const SaveTaskViewDocument = new TypedDocumentString(`
    mutation SaveTaskView($input: SaveTaskViewInput!) {
  outcome: saveTaskView(input: $input) {
    __typename
    ... on TooManyTaskViews {
      most
    }
  }
}
    `) as unknown as TypedDocumentString<SaveTaskViewMutation, SaveTaskViewMutationVariables>;
export const RemoveTaskViewDocument = new TypedDocumentString(`
    mutation RemoveTaskView($id: ID!) {
  outcome: removeTaskView(id: $id) {
    __typename
  }
}
    `) as unknown as TypedDocumentString<RemoveTaskViewMutation, RemoveTaskViewMutationVariables>;
