import {
  Arg,
  Authorized,
  Ctx,
  Field,
  GraphQLISODateTime,
  ID,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql'
import { IdentityObject } from '../identities/identity.object.ts'
import type { Context } from '../kernel/context.ts'
import type { Deps } from '../kernel/deps.ts'
import { ServiceBrandingObject } from '../services/service-branding.object.ts'
import type { Repositories } from '../sessions/repositories.ts'
import { SessionObject } from '../sessions/session.object.ts'
import { showAccount } from './show-account.use-case.ts'

@ObjectType('ServiceUse', { description: 'A service that a person has signed in to.' })
export class ServiceUseObject {
  @Field(() => ServiceBrandingObject, { description: 'The service.' })
  service!: ServiceBrandingObject

  @Field(() => GraphQLISODateTime, { description: 'The first time.' })
  firstUsedAt!: Date

  @Field(() => GraphQLISODateTime, { description: 'The last time.' })
  lastUsedAt!: Date
}

@ObjectType('Account', { description: 'What a signed-in person may see of themselves.' })
export class AccountObject {
  @Field(() => SessionObject, { description: 'The session that they are signed in by.' })
  session!: SessionObject

  @Field(() => IdentityObject, { description: 'Who they are.' })
  identity!: IdentityObject

  @Field(() => [ServiceUseObject], { description: 'The services that they have used, the latest first.' })
  services!: ServiceUseObject[]
}

@Resolver()
export class AccountResolver {
  @Authorized('web')
  @Query(() => AccountObject, {
    nullable: true,
    description:
      'The person whose session our account pages were given; null once it has ended. Counts as use of the session. Callers: web.',
  })
  account(
    @Arg('sid', () => ID, {
      description: '`sid` of the ID token that the client of our account pages was given.',
    })
    sid: string,
    @Ctx() { deps }: Context<Deps<Repositories>>,
  ): Promise<AccountObject | null> {
    return showAccount(deps, sid)
  }
}
