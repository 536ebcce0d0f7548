import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import type { StaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { type ViewReason, ViewReasonEnum } from '../record-view/view-reason.ts'
import { PersonFactEnum } from '../show-person/person.object.ts'
import type { PersonFact } from '../show-person/person-fact.ts'
import { type RevealFactOutcome, RevealFactResult } from './reveal-fact.result.ts'
import { revealFact } from './reveal-fact.use-case.ts'

@Resolver()
export class RevealFactResolver {
  @Authorized(...may('revealFact'))
  @Mutation(() => RevealFactResult, {
    description: `Reveals one fact about a person whom the caller has open, for five minutes, and records it. ${callersOf('revealFact')}`,
  })
  revealFact(
    @Arg('id', () => ID, { description: 'The identity.' }) id: string,
    @Arg('fact', () => PersonFactEnum, { description: 'The fact.' }) fact: PersonFact,
    @Arg('reason', () => ViewReasonEnum, { description: 'Why the caller needs it.' }) reason: ViewReason,
    @Arg('taskId', () => ID, { nullable: true, description: 'The task about the person. Needed for TASK.' })
    taskId: string | null,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<RevealFactOutcome> {
    return revealFact(deps, requireStaff(caller), { id, fact, reason, taskId: taskId ?? null })
  }
}
