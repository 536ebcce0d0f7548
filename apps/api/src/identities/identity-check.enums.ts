import { enumOf, registerEnum } from '../kernel/graphql-enum.ts'
import { checkDifferences, checkMethods } from './domain/identity-check.ts'

export const CheckMethodEnum = enumOf(checkMethods)
registerEnum(CheckMethodEnum, 'IdentityCheckMethod', {
  description: 'How a service checked who a person is.',
  values: {
    DOCUMENT_IN_PERSON: 'A member of staff of yours saw a document and the person.',
    DOCUMENT_ONLINE: 'A document was checked online, with a likeness of the person.',
    ONE_LOGIN: 'The person proved who they are with GOV.UK One Login.',
    OTHER: 'Another way that your agreement with us names.',
  },
})

export const CheckDifferenceEnum = enumOf(checkDifferences)
registerEnum(CheckDifferenceEnum, 'IdentityCheckDifference', {
  description: 'In what an identity check found another person.',
  values: {
    NAME: 'Its last name is none that we know of the person.',
    DATE_OF_BIRTH: 'Its date of birth is not the one that the person gave.',
    RECORD_DATE_OF_BIRTH: 'Its date of birth is not the one on their record.',
  },
})
