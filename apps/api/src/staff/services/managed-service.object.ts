import { Field, ID, Int, ObjectType } from 'type-graphql'
import { MatchLevelEnum } from '../../identities/signed-in-identity.object.ts'
import { PageInfo } from '../../kernel/graphql-connection.ts'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { trnRequirements } from '../../services/domain/service-policy.ts'
import { ManagedClient } from './managed-client.object.ts'

export const TrnRequirementEnum = enumOf(trnRequirements)
registerEnum(TrnRequirementEnum, 'TrnRequirement', {
  description:
    'A service’s need of a TRN. REQUIRED: every question is asked that may find it. OPTIONAL: only the few that suit every person. NEEDED_BEFORE_ENTRY: as REQUIRED, and no identity enters without one. NOT_ASKED: no record is looked for.',
})

@ObjectType({ description: 'A service, in a list.' })
export class ServiceSummary {
  @Field(() => ID, { description: 'Its id.' })
  id!: string

  @Field(() => String, { description: 'Its name.' })
  name!: string

  @Field(() => Boolean, { description: 'True of our own pages, which no owner changes here.' })
  isOurs!: boolean

  @Field(() => Int, { description: 'Its clients that are in use.' })
  clientsInUse!: number
}

@ObjectType({ description: 'A service, in its place of a list.' })
export class ServiceEdge {
  @Field(() => ServiceSummary, { description: 'The service.' })
  node!: ServiceSummary

  @Field(() => String, { description: 'The place of the service in the list.' })
  cursor!: string
}

@ObjectType({ description: 'Services, by name.' })
export class ServiceConnection {
  @Field(() => [ServiceEdge], { description: 'The services of this page.' })
  edges!: ServiceEdge[]

  @Field(() => PageInfo, { description: 'Where the list continues.' })
  pageInfo!: PageInfo
}

@ObjectType({ description: 'A service, as a service owner manages it.' })
export class ManagedService {
  @Field(() => ID, { description: 'Its id.' })
  id!: string

  @Field(() => String, { description: 'The version that is shown: a change brings it back.' })
  version!: string

  @Field(() => Boolean, { description: 'True of our own pages, which no owner changes here.' })
  isOurs!: boolean

  @Field(() => String, { description: 'Its name.' })
  name!: string

  @Field(() => String, { description: 'Its start page.' })
  url!: string

  @Field(() => String, { nullable: true, description: 'The name in the header, where it is another one.' })
  headerName!: string | null

  @Field(() => String, { nullable: true, description: 'Its last words before a person goes back to it.' })
  closingText!: string | null

  @Field(() => String, { nullable: true, description: 'Where it helps: an address.' })
  helpEmailAddress!: string | null

  @Field(() => String, { nullable: true, description: 'Where it helps: a telephone number.' })
  helpPhoneNumber!: string | null

  @Field(() => String, { nullable: true, description: 'Where it helps: a page.' })
  helpUrl!: string | null

  @Field(() => TrnRequirementEnum, { description: 'Its need of a TRN.' })
  trnRequirement!: keyof typeof TrnRequirementEnum

  @Field(() => MatchLevelEnum, { description: 'The match level from which on it sees a record.' })
  matchPolicy!: keyof typeof MatchLevelEnum

  @Field(() => Boolean, { description: 'It lets people in while an agent looks for their record.' })
  allowsPending!: boolean

  @Field(() => Boolean, { description: 'It lets people in who have no teaching record.' })
  allowsNone!: boolean

  @Field(() => Boolean, { description: 'It keeps out teachers who are prohibited from teaching.' })
  blocksProhibited!: boolean

  @Field(() => [ManagedClient], { description: 'Its clients.' })
  clients!: ManagedClient[]
}
