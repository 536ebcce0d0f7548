import { Arg, Authorized, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql'
import type { AppContext } from '../context.ts'
import { enumOf, registerEnum } from '../graphql-enum.ts'
import { isUuid } from '../is-uuid.ts'
import type { LookupStatus } from './identity.repository.ts'

export const TrnLookupStatusEnum = enumOf(['FOUND', 'PENDING', 'NONE', 'FAILED'])
registerEnum(TrnLookupStatusEnum, 'TrnLookupStatus', {
  description:
    'FOUND: linked to a teaching record. PENDING: a person is looking. NONE: they say they have none, and nothing contradicts it. FAILED: a person looked and found nothing.',
})

@ObjectType('PersonName', { description: 'An official name.' })
export class PersonNameObject {
  @Field(() => String, { description: 'First or given name.' })
  firstName!: string

  @Field(() => String, { nullable: true, description: 'Middle names.' })
  middleName!: string | null

  @Field(() => String, { description: 'Last or family name.' })
  lastName!: string
}

@ObjectType('Identity', { description: 'A person as we know them.' })
export class IdentityObject {
  @Field(() => ID, { description: 'Theirs for ever, and never anybody else’s.' })
  id!: string

  @Field(() => String, { description: 'The address they proved.' })
  emailAddress!: string

  @Field(() => String, { description: 'Official first name, as the person gave it.' })
  firstName!: string

  @Field(() => String, { nullable: true, description: 'Official middle names.' })
  middleName!: string | null

  @Field(() => String, { description: 'Official last name.' })
  lastName!: string

  @Field(() => String, { nullable: true, description: 'What to call them.' })
  preferredName!: string | null

  @Field(() => String, { description: 'YYYY-MM-DD.' })
  dateOfBirth!: string

  @Field(() => String, {
    nullable: true,
    description: 'Teacher reference number: seven digits. Only when FOUND.',
  })
  trn!: string | null

  @Field(() => TrnLookupStatusEnum, { description: 'How the search for their teaching record stands.' })
  trnLookupStatus!: LookupStatus

  @Field(() => PersonNameObject, {
    nullable: true,
    description:
      'The name on the teaching record, as it was last read. Null: not linked to one. Where it is not the name the person gave, that one is newer and not verified.',
  })
  verifiedName!: PersonNameObject | null
}

@Resolver()
export class IdentityResolver {
  @Authorized('oidc')
  @Query(() => IdentityObject, {
    nullable: true,
    description: 'An identity by id; the id of a merged one finds the one that survived. Callers: oidc.',
  })
  async identity(
    @Arg('id', () => ID, { description: 'The identity.' }) id: string,
    @Ctx() { deps }: AppContext,
  ): Promise<IdentityObject | null> {
    return isUuid(id) ? deps.repositories.identities.find(id) : null
  }
}
