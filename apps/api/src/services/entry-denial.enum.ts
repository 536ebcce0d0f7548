import { enumOf, registerEnum } from '../kernel/graphql-enum.ts'
import { entryDenials } from './domain/service-policy.ts'

export const EntryDenialEnum = enumOf(entryDenials)
registerEnum(EntryDenialEnum, 'EntryDenial', {
  description:
    'Why a service does not let a person in. TRN_NEEDED: it needs a TRN, and none is known yet. PROHIBITED: it does not take teachers who are prohibited from teaching. BLOCKED: an agent has blocked the identity, for every service.',
})
