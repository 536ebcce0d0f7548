import type { GraphQLSchema } from 'graphql'
import { buildSchema, type NonEmptyArray } from 'type-graphql'
import { AccountResolver } from '../account/account.resolver.ts'
import { ClientResolver } from '../clients/client.resolver.ts'
import { SignOutClientResolver } from '../clients/sign-out-client/sign-out-client.resolver.ts'
import { VerifyClientSecretResolver } from '../clients/verify-client-secret/verify-client-secret.resolver.ts'
import { EntryDenialResolver } from '../handoff/entry-denial/entry-denial.resolver.ts'
import { IdentityResolver } from '../handoff/identity/identity.resolver.ts'
import { RedeemHandoffResolver } from '../handoff/redeem-handoff/redeem-handoff.resolver.ts'
import { StartInteractionResolver } from '../handoff/start-interaction/start-interaction.resolver.ts'
import { OpenJourneyResolver } from '../journeys/authenticate/open-journey/open-journey.resolver.ts'
import { PasscodeDeliveryResolver } from '../journeys/authenticate/passcode-delivery.resolver.ts'
import { PasscodeDigitsResolver } from '../journeys/authenticate/passcode-digits.resolver.ts'
import { ResendPasscodeResolver } from '../journeys/authenticate/resend-passcode/resend-passcode.resolver.ts'
import { SendPasscodeResolver } from '../journeys/authenticate/send-passcode/send-passcode.resolver.ts'
import { VerifyPasscodeResolver } from '../journeys/authenticate/verify-passcode/verify-passcode.resolver.ts'
import { AskForHelpResolver } from '../journeys/claim/ask-for-help/ask-for-help.resolver.ts'
import { CompleteJourneyResolver } from '../journeys/claim/complete-journey/complete-journey.resolver.ts'
import { ConfirmAnswersResolver } from '../journeys/claim/confirm-answers/confirm-answers.resolver.ts'
import { GoOnWithoutProofResolver } from '../journeys/claim/go-on-without-proof/go-on-without-proof.resolver.ts'
import { LeaveJourneyResolver } from '../journeys/claim/leave-journey/leave-journey.resolver.ts'
import { SayNotMeResolver } from '../journeys/claim/say-not-me/say-not-me.resolver.ts'
import { SendOwnerPasscodeResolver } from '../journeys/claim/send-owner-passcode/send-owner-passcode.resolver.ts'
import { SendRecordPasscodeResolver } from '../journeys/claim/send-record-passcode/send-record-passcode.resolver.ts'
import { VerifyOwnerPasscodeResolver } from '../journeys/claim/verify-owner-passcode/verify-owner-passcode.resolver.ts'
import { VerifyRecordPasscodeResolver } from '../journeys/claim/verify-record-passcode/verify-record-passcode.resolver.ts'
import { JourneyResolver } from '../journeys/journey/journey.resolver.ts'
import { KeepJourneyResolver } from '../journeys/journey/keep-journey/keep-journey.resolver.ts'
import { AddFactsResolver } from '../journeys/match/add-facts/add-facts.resolver.ts'
import { AnswerDateOfBirthResolver } from '../journeys/match/answer-date-of-birth/answer-date-of-birth.resolver.ts'
import { AnswerNameResolver } from '../journeys/match/answer-name/answer-name.resolver.ts'
import { AnswerNationalInsuranceNumberResolver } from '../journeys/match/answer-national-insurance-number/answer-national-insurance-number.resolver.ts'
import { AnswerPreferredNameResolver } from '../journeys/match/answer-preferred-name/answer-preferred-name.resolver.ts'
import { AnswerPreviousNameResolver } from '../journeys/match/answer-previous-name/answer-previous-name.resolver.ts'
import { AnswerQtsResolver } from '../journeys/match/answer-qts/answer-qts.resolver.ts'
import { AnswerTrainingProviderResolver } from '../journeys/match/answer-training-provider/answer-training-provider.resolver.ts'
import { AnswerTrnResolver } from '../journeys/match/answer-trn/answer-trn.resolver.ts'
import { BeginQuestionsResolver } from '../journeys/match/begin-questions/begin-questions.resolver.ts'
import { ChooseEmailResolver } from '../journeys/update/choose-email/choose-email.resolver.ts'
import { RevertEmailChangeResolver } from '../journeys/update/revert-email-change/revert-email-change.resolver.ts'
import { authorize } from '../kernel/authorization.ts'
import { DisputeClaimResolver } from '../links/dispute/dispute-claim.resolver.ts'
import { EmailTrustResolver } from '../mailboxes/email-trust.resolver.ts'
import { MeResolver } from '../partners/me/me.resolver.ts'
import { TrainingProviderResolver } from '../records/providers/training-provider.resolver.ts'
import { EndSessionResolver } from '../sessions/end-session/end-session.resolver.ts'
import { JoinSessionResolver } from '../sessions/join-session/join-session.resolver.ts'
import { SessionResolver } from '../sessions/session.resolver.ts'
import { SignedOutResolver } from '../sessions/signed-out/signed-out.resolver.ts'

type ResolverClass = NonEmptyArray<new () => object>

const forTheFacade: ResolverClass = [
  ClientResolver,
  EntryDenialResolver,
  SignOutClientResolver,
  EndSessionResolver,
  EmailTrustResolver,
  IdentityResolver,
  JoinSessionResolver,
  RedeemHandoffResolver,
  SessionResolver,
  SignedOutResolver,
  StartInteractionResolver,
  VerifyClientSecretResolver,
]

const forTheWeb: ResolverClass = [
  AccountResolver,
  JourneyResolver,
  KeepJourneyResolver,
  OpenJourneyResolver,
  SendPasscodeResolver,
  ResendPasscodeResolver,
  PasscodeDeliveryResolver,
  PasscodeDigitsResolver,
  VerifyPasscodeResolver,
  BeginQuestionsResolver,
  AnswerNameResolver,
  AnswerPreviousNameResolver,
  AnswerPreferredNameResolver,
  AnswerDateOfBirthResolver,
  AnswerNationalInsuranceNumberResolver,
  AnswerTrnResolver,
  AnswerQtsResolver,
  AnswerTrainingProviderResolver,
  TrainingProviderResolver,
  AddFactsResolver,
  ConfirmAnswersResolver,
  SayNotMeResolver,
  GoOnWithoutProofResolver,
  VerifyRecordPasscodeResolver,
  SendRecordPasscodeResolver,
  CompleteJourneyResolver,
  LeaveJourneyResolver,
  SendOwnerPasscodeResolver,
  VerifyOwnerPasscodeResolver,
  AskForHelpResolver,
  DisputeClaimResolver,
  ChooseEmailResolver,
  RevertEmailChangeResolver,
]

const forPartners: ResolverClass = [MeResolver]

/** Every resolver, listed once. */
export function createSchema(): Promise<GraphQLSchema> {
  return buildSchema({
    resolvers: [...forTheFacade, ...forTheWeb, ...forPartners],
    authChecker: authorize,
    // The rejected values are personal data, and by default they travel inside the error.
    validate: { forbidUnknownValues: false, validationError: { target: false, value: false } },
  })
}
