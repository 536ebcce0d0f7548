import { Extensions, Field, InputType, ObjectType } from 'type-graphql'
import type { MatchLevel } from '../../identities/domain/match-level.ts'
import type { LookupStatus } from '../../identities/domain/person.ts'
import { MatchLevelEnum, TrnLookupStatusEnum } from '../../identities/signed-in-identity.object.ts'
import { PageInfo } from '../../kernel/graphql-connection.ts'
import { IdentityObject } from '../identity/identity.object.ts'

@InputType({
  description: 'Which identities to list, by what your service sees of them. Every bound has to hold.',
})
export class IdentityFilterInput {
  @Extensions({ dataGroup: 'MATCH' })
  @Field(() => TrnLookupStatusEnum, {
    nullable: true,
    description: 'Those whose search stands so. Null: however it stands. Scope: as `trnLookupStatus`.',
  })
  trnLookupStatus?: LookupStatus | null

  @Extensions({ dataGroup: 'MATCH' })
  @Field(() => MatchLevelEnum, {
    nullable: true,
    description: 'Those whose record is linked so surely. Null: however surely. Scope: as `trnMatchLevel`.',
  })
  trnMatchLevel?: MatchLevel | null
}

@ObjectType('IdentityEdge', { description: 'An identity, and its place in the list.' })
export class IdentityEdge {
  @Field(() => String, {
    description:
      'Pass it as `after` to go on from here: opaque text, under 200 characters. Never null. Scope: as the list.',
  })
  cursor!: string

  @Field(() => IdentityObject, { description: 'The identity. Never null. Scope: as the list.' })
  node!: IdentityObject
}

@ObjectType('IdentityConnection', { description: 'A page of the identities that your service sees.' })
export class IdentityConnection {
  @Field(() => [IdentityEdge], { description: 'In the order of ids. Never null. Scope: as the list.' })
  edges!: IdentityEdge[]

  @Field(() => PageInfo, { description: 'How the list goes on. Never null. Scope: as the list.' })
  pageInfo!: PageInfo
}
