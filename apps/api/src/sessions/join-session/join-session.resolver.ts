import { ArrayMaxSize, MaxLength, ValidateNested } from 'class-validator'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../kernel/context.ts'
import type { Deps } from '../../kernel/deps.ts'
import type { Repositories } from '../repositories.ts'
import { JoinSessionResult } from './join-session.result.ts'
import { joinSession } from './join-session.use-case.ts'

@InputType({ description: 'A client that takes part in a session.' })
export class SessionClientInput {
  @Field(() => ID, { description: 'The client.' })
  @MaxLength(200)
  clientId!: string

  @Field(() => ID, { description: 'Its name for the session: `sid` in its tokens.' })
  @MaxLength(100)
  sid!: string
}

@InputType({ description: 'A session for which a service is about to be given a code.' })
export class JoinSessionInput {
  @Field(() => ID, { description: 'The session.' })
  @MaxLength(100)
  sessionId!: string

  @Field(() => ID, { description: 'The client that is about to be given a code.' })
  @MaxLength(200)
  clientId!: string

  @Field(() => [SessionClientInput], {
    description: 'Every client of the browser’s session, the new one included.',
  })
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  clients!: SessionClientInput[]
}

@Resolver()
export class JoinSessionResolver {
  @Authorized('oidc')
  @Mutation(() => JoinSessionResult, {
    description:
      'Records which services take part in a session, before they are given a code or a token in it. Callers: oidc.',
  })
  joinSession(
    @Arg('input', () => JoinSessionInput, { description: 'The session and its clients.' })
    input: JoinSessionInput,
    @Ctx() { deps }: Context<Deps<Repositories>>,
  ): Promise<typeof JoinSessionResult> {
    return joinSession(deps, input)
  }
}
