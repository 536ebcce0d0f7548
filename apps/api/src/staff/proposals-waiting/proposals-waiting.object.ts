import { Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql'
import { PageInfo } from '../../kernel/graphql-connection.ts'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { type WaitingKind, waitingKinds } from './waiting-proposal.repository.ts'

const WaitingKindEnum = enumOf(waitingKinds)
registerEnum(WaitingKindEnum, 'WaitingProposalKind', {
  description:
    'CLOSURE: the identity is to be closed. EMAIL_CHANGE: another address stands on answers only, and a lead has to approve it.',
})

@ObjectType({
  description: 'Something that a member of staff proposed for a person, and that a second one has to decide.',
})
export class WaitingProposal {
  @Field(() => ID, { description: 'The proposal.' })
  id!: string

  @Field(() => WaitingKindEnum, { description: 'What was proposed.' })
  kind!: WaitingKind

  @Field(() => ID, { description: 'The identity.' })
  identityId!: string

  @Field(() => String, { description: 'The initials of the person.' })
  personInitials!: string

  @Field(() => String, { description: 'The name of the member of staff who proposed it.' })
  proposedBy!: string

  @Field(() => Boolean, {
    description: 'True when the caller proposed it, so that a colleague has to decide.',
  })
  isOwn!: boolean

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  proposedAt!: Date
}

@ObjectType({ description: 'A proposal in a list.' })
export class WaitingProposalEdge {
  @Field(() => String, { description: 'The place in the list.' })
  cursor!: string

  @Field(() => WaitingProposal, { description: 'The proposal.' })
  node!: WaitingProposal
}

@ObjectType({ description: 'One page of what waits for a second member of staff.' })
export class WaitingProposalConnection {
  @Field(() => [WaitingProposalEdge], { description: 'The oldest first.' })
  edges!: WaitingProposalEdge[]

  @Field(() => PageInfo, { description: 'Says if there is more.' })
  pageInfo!: PageInfo

  @Field(() => Int, { description: 'How many there are on all pages, 1,000 at most.' })
  total!: number

  @Field(() => Int, {
    description:
      'How many of them the caller may decide, 1,000 at most: those of colleagues, and addresses only as a lead.',
  })
  forMe!: number
}
