/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

/** Which part of an answer a problem is about. */
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
  /** The journey. */
  journey: JourneyKeyInput;
  /** Last name. */
  lastName: string;
  /** Middle names; empty for none. */
  middleName: string;
};

/** A National Insurance number, as typed. */
export type AnswerNationalInsuranceNumberInput = {
  /** False: has none or does not know it. Null: nothing was chosen. */
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

/** What is wrong with an answer. CHARACTERS: holds something no name does. TOO_LONG_AGO: before 1900. TOO_YOUNG: under 16 today. SHARED_MAILBOX: a name such as office, which several people read or hand on. TAKEN: became somebody’s in the meantime. */
export const AnswerProblemReason = {
  CHARACTERS: 'CHARACTERS',
  IN_THE_FUTURE: 'IN_THE_FUTURE',
  MALFORMED: 'MALFORMED',
  MISSING: 'MISSING',
  NOT_A_REAL_DATE: 'NOT_A_REAL_DATE',
  NOT_ON_THE_LIST: 'NOT_ON_THE_LIST',
  SHARED_MAILBOX: 'SHARED_MAILBOX',
  TAKEN: 'TAKEN',
  TOO_LONG: 'TOO_LONG',
  TOO_LONG_AGO: 'TOO_LONG_AGO',
  TOO_YOUNG: 'TOO_YOUNG'
} as const;

export type AnswerProblemReason = typeof AnswerProblemReason[keyof typeof AnswerProblemReason];
/** Qualified teacher status. */
export type AnswerQtsInput = {
  /** Null: nothing was chosen. */
  hasQts?: boolean | null | undefined;
  /** The journey. */
  journey: JourneyKeyInput;
};

/** A training provider. */
export type AnswerTrainingProviderInput = {
  /** False: awarded another way. Null: nothing was chosen. */
  awardedByProvider?: boolean | null | undefined;
  /** The journey. */
  journey: JourneyKeyInput;
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

/** Why the address cannot be proved. */
export type AskForHelpInput = {
  /** The journey. */
  journey: JourneyKeyInput;
  /** Null: nothing was chosen. */
  reason?: HelpReason | null | undefined;
};

/** Which journey goes on. */
export type BeginQuestionsInput = {
  /** The journey. */
  journey: JourneyKeyInput;
};

/** Which address to sign in with. */
export type ChooseEmailInput = {
  /** Null: nothing was chosen. */
  choice?: EmailChoice | null | undefined;
  /** The journey. */
  journey: JourneyKeyInput;
};

/** Which journey to complete. */
export type CompleteJourneyInput = {
  /** The journey. */
  journey: JourneyKeyInput;
};

/** KEEP: the older address stays. REPLACE: the new one takes its place. */
export const EmailChoice = {
  KEEP: 'KEEP',
  REPLACE: 'REPLACE'
} as const;

export type EmailChoice = typeof EmailChoice[keyof typeof EmailChoice];
/** UNKNOWN: no such ticket for this interaction. EXPIRED: older than 60 seconds. USED: redeemed already. */
export const HandoffRefusal = {
  EXPIRED: 'EXPIRED',
  UNKNOWN: 'UNKNOWN',
  USED: 'USED'
} as const;

export type HandoffRefusal = typeof HandoffRefusal[keyof typeof HandoffRefusal];
/** Why a person cannot prove the address that their record is claimed under. NOT_RECOGNISED: does not know it. NO_ACCESS: cannot read its mail. */
export const HelpReason = {
  NOT_RECOGNISED: 'NOT_RECOGNISED',
  NO_ACCESS: 'NO_ACCESS'
} as const;

export type HelpReason = typeof HelpReason[keyof typeof HelpReason];
/** Names a journey and speaks for the browser that opened it. */
export type JourneyKeyInput = {
  /** The secret that openJourney gave to that browser. */
  browserSecret: string;
  /** The OpenID Connect interaction that the journey belongs to. */
  interactionUid: string;
};

/** What the answers have led to so far. Never says which record. */
export const JourneyOutcome = {
  NOT_FOUND_YET: 'NOT_FOUND_YET',
  RECORD_FOUND: 'RECORD_FOUND'
} as const;

export type JourneyOutcome = typeof JourneyOutcome[keyof typeof JourneyOutcome];
/** Where a person is. SIGN_IN: a known person has proved their address and only has to be sent back. COMPLETED: was sent back. EXPIRED: idle for two hours. */
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
  NO_MATCH: 'NO_MATCH',
  OWNER_PASSCODE: 'OWNER_PASSCODE',
  PASSCODE: 'PASSCODE',
  PREFERRED_NAME: 'PREFERRED_NAME',
  PREVIOUS_NAME: 'PREVIOUS_NAME',
  QTS: 'QTS',
  SIGN_IN: 'SIGN_IN',
  TRAINING_PROVIDER: 'TRAINING_PROVIDER',
  TRN: 'TRN',
  WHAT_WE_ASK: 'WHAT_WE_ASK'
} as const;

export type JourneyStep = typeof JourneyStep[keyof typeof JourneyStep];
/** Whether the person has ever had another official name. */
export const NameChange = {
  CHANGED: 'CHANGED',
  NOT_CHANGED: 'NOT_CHANGED',
  PREFER_NOT_TO_SAY: 'PREFER_NOT_TO_SAY'
} as const;

export type NameChange = typeof NameChange[keyof typeof NameChange];
/** UNKNOWN: no such link. EXPIRED: older than 72 hours. DONE: taken back already. ADDRESS_TAKEN: the old address is another identity’s by now. */
export const NotRevertibleReason = {
  ADDRESS_TAKEN: 'ADDRESS_TAKEN',
  DONE: 'DONE',
  EXPIRED: 'EXPIRED',
  UNKNOWN: 'UNKNOWN'
} as const;

export type NotRevertibleReason = typeof NotRevertibleReason[keyof typeof NotRevertibleReason];
/** Which journey to open. */
export type OpenJourneyInput = {
  /** The OpenID Connect interaction that brought the browser here. */
  interactionUid: string;
};

/** What became of a passcode’s mail. SENT: GOV.UK Notify has taken it. REFUSED: the mailbox does not exist. FAILED: it could not be reached or the mail not be sent; another one may arrive. */
export const PasscodeDelivery = {
  DELIVERED: 'DELIVERED',
  FAILED: 'FAILED',
  REFUSED: 'REFUSED',
  SENT: 'SENT'
} as const;

export type PasscodeDelivery = typeof PasscodeDelivery[keyof typeof PasscodeDelivery];
/** Why a passcode was not taken. MISSING and MALFORMED (not six digits) cost no attempt. EXHAUSTED: five guesses were wrong. */
export const PasscodeRejection = {
  EXHAUSTED: 'EXHAUSTED',
  EXPIRED: 'EXPIRED',
  INCORRECT: 'INCORRECT',
  MALFORMED: 'MALFORMED',
  MISSING: 'MISSING'
} as const;

export type PasscodeRejection = typeof PasscodeRejection[keyof typeof PasscodeRejection];
/** A ticket that a browser brought back. */
export type RedeemHandoffInput = {
  /** The ticket of completeJourney. */
  ticket: string;
  /** The interaction that the browser holds the facade’s cookie for. */
  uid: string;
};

/** Which journey wants another passcode. */
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

/** Which journey wants the passcode. */
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
  /** The journey. */
  journey: JourneyKeyInput;
};

/** An authorization request that needs the person. */
export type StartInteractionInput = {
  /** The client that asks. */
  clientId: string;
  /** OpenID Connect login_hint: when it is an address, the first page suggests it. */
  loginHint?: string | null | undefined;
  /** The facade’s name for the interaction. */
  uid: string;
};

/** KNOWN: has a teacher reference number and gives it. FORGOTTEN: has one and does not know it. NONE: says they have none. */
export const TrnKnowledge = {
  FORGOTTEN: 'FORGOTTEN',
  KNOWN: 'KNOWN',
  NONE: 'NONE'
} as const;

export type TrnKnowledge = typeof TrnKnowledge[keyof typeof TrnKnowledge];
/** FOUND: linked to a teaching record. PENDING: a person is looking. NONE: they say they have none, and nothing contradicts it. FAILED: a person looked and found nothing. */
export const TrnLookupStatus = {
  FAILED: 'FAILED',
  FOUND: 'FOUND',
  NONE: 'NONE',
  PENDING: 'PENDING'
} as const;

export type TrnLookupStatus = typeof TrnLookupStatus[keyof typeof TrnLookupStatus];
/** A secret that a client presented. */
export type VerifyClientSecretInput = {
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
  /** The journey. */
  journey: JourneyKeyInput;
  /** As typed; spaces and dashes do not matter. */
  passcode: string;
};

export type SendOwnerPasscodeMutationVariables = Exact<{
  input: SendOwnerPasscodeInput;
}>;


export type SendOwnerPasscodeMutation = { outcome:
    | { __typename: 'AnswerRefused', problems: Array<{ field: AnswerField, reason: AnswerProblemReason }> }
    | { __typename: 'JourneyMoved', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'JourneyNotFound', interactionUid: string }
    | { __typename: 'StepRefused', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'TooManyRequests', retryAt: string }
   };

export type VerifyOwnerPasscodeMutationVariables = Exact<{
  input: VerifyOwnerPasscodeInput;
}>;


export type VerifyOwnerPasscodeMutation = { outcome:
    | { __typename: 'JourneyMoved', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'JourneyNotFound', interactionUid: string }
    | { __typename: 'PasscodeRejected', reason: PasscodeRejection, attemptsLeft: number }
    | { __typename: 'StepRefused', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'TooManyRequests', retryAt: string }
   };

export type AskForHelpMutationVariables = Exact<{
  input: AskForHelpInput;
}>;


export type AskForHelpMutation = { outcome:
    | { __typename: 'AnswerRefused', problems: Array<{ field: AnswerField, reason: AnswerProblemReason }> }
    | { __typename: 'JourneyMoved', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'JourneyNotFound', interactionUid: string }
    | { __typename: 'StepRefused', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'TooManyRequests', retryAt: string }
   };

export type ChooseEmailMutationVariables = Exact<{
  input: ChooseEmailInput;
}>;


export type ChooseEmailMutation = { outcome:
    | { __typename: 'AnswerRefused', problems: Array<{ field: AnswerField, reason: AnswerProblemReason }> }
    | { __typename: 'JourneyMoved', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'JourneyNotFound', interactionUid: string }
    | { __typename: 'StepRefused', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'TooManyRequests', retryAt: string }
   };

export type RevertEmailChangeMutationVariables = Exact<{
  input: RevertEmailChangeInput;
}>;


export type RevertEmailChangeMutation = { outcome:
    | { __typename: 'EmailChangeNotRevertible', reason: NotRevertibleReason }
    | { __typename: 'EmailChangeReverted', redactedEmailAddress: string }
   };

export type WhereItStandsFragment = { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> };

export type JourneyFieldsFragment = { outcome: JourneyOutcome, passcodeDelivery: PasscodeDelivery | null, interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep>, service: { name: string, url: string }, answers: { emailAddress: string | null, firstName: string | null, middleName: string | null, lastName: string | null, nameChange: NameChange | null, previousFirstName: string | null, previousLastName: string | null, preferredName: string | null, preferredNameSuggestions: Array<string>, dateOfBirth: string | null, hasNationalInsuranceNumber: boolean | null, nationalInsuranceNumberMasked: string | null, trnKnowledge: TrnKnowledge | null, trn: string | null, hasQts: boolean | null, awardedByProvider: boolean | null, trainingProvider: { ukprn: string, name: string } | null }, claimedRecord: { redactedEmailAddress: string, emailAddress: string | null, helpReason: HelpReason | null } | null };

type AnswerOutcome_AnswerRefused_Fragment = { __typename: 'AnswerRefused', problems: Array<{ field: AnswerField, reason: AnswerProblemReason }> };

type AnswerOutcome_JourneyMoved_Fragment = { __typename: 'JourneyMoved', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } };

type AnswerOutcome_JourneyNotFound_Fragment = { __typename: 'JourneyNotFound', interactionUid: string };

type AnswerOutcome_StepRefused_Fragment = { __typename: 'StepRefused', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } };

type AnswerOutcome_TooManyRequests_Fragment = { __typename: 'TooManyRequests', retryAt: string };

export type AnswerOutcomeFragment =
  | AnswerOutcome_AnswerRefused_Fragment
  | AnswerOutcome_JourneyMoved_Fragment
  | AnswerOutcome_JourneyNotFound_Fragment
  | AnswerOutcome_StepRefused_Fragment
  | AnswerOutcome_TooManyRequests_Fragment
;

type PasscodeOutcome_JourneyMoved_Fragment = { __typename: 'JourneyMoved', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } };

type PasscodeOutcome_JourneyNotFound_Fragment = { __typename: 'JourneyNotFound', interactionUid: string };

type PasscodeOutcome_PasscodeRejected_Fragment = { __typename: 'PasscodeRejected', reason: PasscodeRejection, attemptsLeft: number };

type PasscodeOutcome_StepRefused_Fragment = { __typename: 'StepRefused', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } };

type PasscodeOutcome_TooManyRequests_Fragment = { __typename: 'TooManyRequests', retryAt: string };

export type PasscodeOutcomeFragment =
  | PasscodeOutcome_JourneyMoved_Fragment
  | PasscodeOutcome_JourneyNotFound_Fragment
  | PasscodeOutcome_PasscodeRejected_Fragment
  | PasscodeOutcome_StepRefused_Fragment
  | PasscodeOutcome_TooManyRequests_Fragment
;

export type JourneyQueryVariables = Exact<{
  key: JourneyKeyInput;
}>;


export type JourneyQuery = { journey: { outcome: JourneyOutcome, passcodeDelivery: PasscodeDelivery | null, interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep>, service: { name: string, url: string }, answers: { emailAddress: string | null, firstName: string | null, middleName: string | null, lastName: string | null, nameChange: NameChange | null, previousFirstName: string | null, previousLastName: string | null, preferredName: string | null, preferredNameSuggestions: Array<string>, dateOfBirth: string | null, hasNationalInsuranceNumber: boolean | null, nationalInsuranceNumberMasked: string | null, trnKnowledge: TrnKnowledge | null, trn: string | null, hasQts: boolean | null, awardedByProvider: boolean | null, trainingProvider: { ukprn: string, name: string } | null }, claimedRecord: { redactedEmailAddress: string, emailAddress: string | null, helpReason: HelpReason | null } | null } | null };

export type TrainingProvidersQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type TrainingProvidersQuery = { trainingProviders: { edges: Array<{ node: { ukprn: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OpenJourneyMutationVariables = Exact<{
  input: OpenJourneyInput;
}>;


export type OpenJourneyMutation = { outcome:
    | { __typename: 'JourneyNotFound', interactionUid: string }
    | { __typename: 'JourneyOpened', browserSecret: string, journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'JourneyOpenedElsewhere', interactionUid: string }
   };

export type SendPasscodeMutationVariables = Exact<{
  input: SendPasscodeInput;
}>;


export type SendPasscodeMutation = { outcome:
    | { __typename: 'AnswerRefused', problems: Array<{ field: AnswerField, reason: AnswerProblemReason }> }
    | { __typename: 'JourneyMoved', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'JourneyNotFound', interactionUid: string }
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
    | { __typename: 'StepRefused', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'TooManyRequests', retryAt: string }
   };

export type VerifyPasscodeMutationVariables = Exact<{
  input: VerifyPasscodeInput;
}>;


export type VerifyPasscodeMutation = { outcome:
    | { __typename: 'JourneyMoved', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'JourneyNotFound', interactionUid: string }
    | { __typename: 'PasscodeRejected', reason: PasscodeRejection, attemptsLeft: number }
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
    | { __typename: 'StepRefused', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'TooManyRequests', retryAt: string }
   };

export type AnswerTrainingProviderMutationVariables = Exact<{
  input: AnswerTrainingProviderInput;
}>;


export type AnswerTrainingProviderMutation = { outcome:
    | { __typename: 'AnswerRefused', problems: Array<{ field: AnswerField, reason: AnswerProblemReason }> }
    | { __typename: 'JourneyMoved', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'JourneyNotFound', interactionUid: string }
    | { __typename: 'StepRefused', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'TooManyRequests', retryAt: string }
   };

export type CompleteJourneyMutationVariables = Exact<{
  input: CompleteJourneyInput;
}>;


export type CompleteJourneyMutation = { outcome:
    | { __typename: 'JourneyCompleted', ticket: string, journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'JourneyNotFound', interactionUid: string }
    | { __typename: 'RecordAlreadyClaimed', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'RecordNotFound', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
    | { __typename: 'StepRefused', journey: { interactionUid: string, step: JourneyStep, reachableSteps: Array<JourneyStep> } }
   };

export type OidcApiIsThereQueryVariables = Exact<{ [key: string]: never; }>;


export type OidcApiIsThereQuery = { __typename: 'Query' };

export type OidcClientQueryVariables = Exact<{
  clientId: string;
}>;


export type OidcClientQuery = { client: { id: string, redirectUris: Array<string>, postLogoutRedirectUris: Array<string>, scopes: Array<string>, grantTypes: Array<string>, tokenEndpointAuthMethod: string, service: { name: string, url: string } } | null };

export type OidcIdentityQueryVariables = Exact<{
  id: string;
}>;


export type OidcIdentityQuery = { identity: { id: string, emailAddress: string, firstName: string, middleName: string | null, lastName: string, preferredName: string | null, dateOfBirth: string, trn: string | null, trnLookupStatus: TrnLookupStatus } | null };

export type OidcSessionQueryVariables = Exact<{
  id: string;
}>;


export type OidcSessionQuery = { session: { id: string, identityId: string } | null };

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
    | { __typename: 'HandoffRedeemed', identityId: string, sessionId: string, authenticatedAt: string, amr: Array<string>, acr: string }
    | { __typename: 'HandoffRefused', reason: HandoffRefusal }
   };

export type VerifyClientSecretMutationVariables = Exact<{
  input: VerifyClientSecretInput;
}>;


export type VerifyClientSecretMutation = { outcome:
    | { __typename: 'ClientSecretAccepted', clientId: string }
    | { __typename: 'ClientSecretRefused', clientId: string }
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
export const JourneyFieldsFragmentDoc = new TypedDocumentString(`
    fragment JourneyFields on Journey {
  ...WhereItStands
  outcome
  passcodeDelivery
  service {
    name
    url
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
  }
  claimedRecord {
    redactedEmailAddress
    emailAddress
    helpReason
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
}
    fragment WhereItStands on Journey {
  interactionUid
  step
  reachableSteps
}`, {"fragmentName":"AnswerOutcome"}) as unknown as TypedDocumentString<AnswerOutcomeFragment, unknown>;
export const PasscodeOutcomeFragmentDoc = new TypedDocumentString(`
    fragment PasscodeOutcome on VerifyPasscodeResult {
  __typename
  ... on JourneyMoved {
    journey {
      ...WhereItStands
    }
  }
  ... on PasscodeRejected {
    reason
    attemptsLeft
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
}`) as unknown as TypedDocumentString<SendOwnerPasscodeMutation, SendOwnerPasscodeMutationVariables>;
export const VerifyOwnerPasscodeDocument = new TypedDocumentString(`
    mutation VerifyOwnerPasscode($input: VerifyOwnerPasscodeInput!) {
  outcome: verifyOwnerPasscode(input: $input) {
    ...PasscodeOutcome
  }
}
    fragment WhereItStands on Journey {
  interactionUid
  step
  reachableSteps
}
fragment PasscodeOutcome on VerifyPasscodeResult {
  __typename
  ... on JourneyMoved {
    journey {
      ...WhereItStands
    }
  }
  ... on PasscodeRejected {
    reason
    attemptsLeft
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
}`) as unknown as TypedDocumentString<VerifyOwnerPasscodeMutation, VerifyOwnerPasscodeMutationVariables>;
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
}`) as unknown as TypedDocumentString<AskForHelpMutation, AskForHelpMutationVariables>;
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
}`) as unknown as TypedDocumentString<ChooseEmailMutation, ChooseEmailMutationVariables>;
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
  outcome
  passcodeDelivery
  service {
    name
    url
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
  }
  claimedRecord {
    redactedEmailAddress
    emailAddress
    helpReason
  }
}`) as unknown as TypedDocumentString<JourneyQuery, JourneyQueryVariables>;
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
export const SendPasscodeDocument = new TypedDocumentString(`
    mutation SendPasscode($input: SendPasscodeInput!) {
  outcome: sendPasscode(input: $input) {
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
}`) as unknown as TypedDocumentString<SendPasscodeMutation, SendPasscodeMutationVariables>;
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
}`) as unknown as TypedDocumentString<ResendPasscodeMutation, ResendPasscodeMutationVariables>;
export const VerifyPasscodeDocument = new TypedDocumentString(`
    mutation VerifyPasscode($input: VerifyPasscodeInput!) {
  outcome: verifyPasscode(input: $input) {
    ...PasscodeOutcome
  }
}
    fragment WhereItStands on Journey {
  interactionUid
  step
  reachableSteps
}
fragment PasscodeOutcome on VerifyPasscodeResult {
  __typename
  ... on JourneyMoved {
    journey {
      ...WhereItStands
    }
  }
  ... on PasscodeRejected {
    reason
    attemptsLeft
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
}`) as unknown as TypedDocumentString<VerifyPasscodeMutation, VerifyPasscodeMutationVariables>;
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
}`) as unknown as TypedDocumentString<BeginQuestionsMutation, BeginQuestionsMutationVariables>;
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
}`) as unknown as TypedDocumentString<AnswerNameMutation, AnswerNameMutationVariables>;
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
}`) as unknown as TypedDocumentString<AnswerPreviousNameMutation, AnswerPreviousNameMutationVariables>;
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
}`) as unknown as TypedDocumentString<AnswerPreferredNameMutation, AnswerPreferredNameMutationVariables>;
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
}`) as unknown as TypedDocumentString<AnswerDateOfBirthMutation, AnswerDateOfBirthMutationVariables>;
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
}`) as unknown as TypedDocumentString<AnswerNationalInsuranceNumberMutation, AnswerNationalInsuranceNumberMutationVariables>;
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
}`) as unknown as TypedDocumentString<AnswerTrnMutation, AnswerTrnMutationVariables>;
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
}`) as unknown as TypedDocumentString<AnswerQtsMutation, AnswerQtsMutationVariables>;
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
}`) as unknown as TypedDocumentString<AnswerTrainingProviderMutation, AnswerTrainingProviderMutationVariables>;
export const CompleteJourneyDocument = new TypedDocumentString(`
    mutation CompleteJourney($input: CompleteJourneyInput!) {
  outcome: completeJourney(input: $input) {
    __typename
    ... on JourneyCompleted {
      ticket
      journey {
        ...WhereItStands
      }
    }
    ... on RecordNotFound {
      journey {
        ...WhereItStands
      }
    }
    ... on RecordAlreadyClaimed {
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
}
    fragment WhereItStands on Journey {
  interactionUid
  step
  reachableSteps
}`) as unknown as TypedDocumentString<CompleteJourneyMutation, CompleteJourneyMutationVariables>;
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
  }
}
    `) as unknown as TypedDocumentString<OidcClientQuery, OidcClientQueryVariables>;
export const OidcIdentityDocument = new TypedDocumentString(`
    query OidcIdentity($id: ID!) {
  identity(id: $id) {
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
}
    `) as unknown as TypedDocumentString<OidcIdentityQuery, OidcIdentityQueryVariables>;
export const OidcSessionDocument = new TypedDocumentString(`
    query OidcSession($id: ID!) {
  session(id: $id) {
    id
    identityId
  }
}
    `) as unknown as TypedDocumentString<OidcSessionQuery, OidcSessionQueryVariables>;
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
    }
    ... on ClientSecretRefused {
      clientId
    }
  }
}
    `) as unknown as TypedDocumentString<VerifyClientSecretMutation, VerifyClientSecretMutationVariables>;
