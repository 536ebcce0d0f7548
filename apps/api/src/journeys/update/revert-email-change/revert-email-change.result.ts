import { createUnionType, Field, ObjectType } from 'type-graphql'
import { enumOf, registerEnum } from '../../../kernel/graphql-enum.ts'

const NotRevertibleReasonEnum = enumOf(['UNKNOWN', 'EXPIRED', 'DONE', 'ADDRESS_TAKEN'])
registerEnum(NotRevertibleReasonEnum, 'NotRevertibleReason', {
  description:
    'UNKNOWN: there is no such link. EXPIRED: the change is older than 72 hours. DONE: the change was reverted already. ADDRESS_TAKEN: the old address is another identity’s by now.',
})

@ObjectType({ description: 'The old address signs in again, and every session has ended.' })
export class EmailChangeReverted {
  kind!: 'reverted'

  @Field(() => String, {
    description: 'The address that signs in again, as much of it as a stranger may see.',
  })
  redactedEmailAddress!: string
}

@ObjectType({ description: 'Nothing was changed.' })
export class EmailChangeNotRevertible {
  kind!: 'notRevertible'

  @Field(() => NotRevertibleReasonEnum, { description: 'The reason.' })
  reason!: keyof typeof NotRevertibleReasonEnum
}

const members = { reverted: EmailChangeReverted, notRevertible: EmailChangeNotRevertible }

export const RevertEmailChangeResult = createUnionType({
  name: 'RevertEmailChangeResult',
  description: 'The outcome of reverting a change of address.',
  types: () => [EmailChangeReverted, EmailChangeNotRevertible] as const,
  resolveType: ({ kind }) => members[kind],
})

export type RevertEmailChangeOutcome = typeof RevertEmailChangeResult
