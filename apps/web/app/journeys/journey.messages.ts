import type { AnswerField, AnswerProblemReason } from '@identity/graphql-client'
import { emailMessages } from './authenticate/email/email.messages.ts'
import { helpMessages } from './claim/help/help.messages.ts'
import { dateOfBirthMessages } from './match/date-of-birth/date-of-birth.messages.ts'
import { nameMessages } from './match/name/name.messages.ts'
import { nationalInsuranceNumberMessages } from './match/national-insurance-number/national-insurance-number.messages.ts'
import { preferredNameMessages } from './match/preferred-name/preferred-name.messages.ts'
import { previousNameMessages } from './match/previous-name/previous-name.messages.ts'
import { qtsMessages } from './match/qts/qts.messages.ts'
import { trainingProviderMessages } from './match/training-provider/training-provider.messages.ts'
import { trnMessages } from './match/trn/trn.messages.ts'
import { chooseEmailMessages } from './update/choose-email/choose-email.messages.ts'

/** The sentences for what can be wrong with one field. `otherwise` is for reasons that it was not expected to have. */
export type FieldMessages = { fieldId: string; otherwise: string } & Partial<
  Record<AnswerProblemReason, string>
>

/** Every field's messages. Does not compile while a field of the API has none. */
export const journeyMessages: Record<AnswerField, FieldMessages> = {
  ...emailMessages,
  ...nameMessages,
  ...previousNameMessages,
  ...preferredNameMessages,
  ...dateOfBirthMessages,
  ...nationalInsuranceNumberMessages,
  ...trnMessages,
  ...qtsMessages,
  ...trainingProviderMessages,
  ...helpMessages,
  ...chooseEmailMessages,
}
