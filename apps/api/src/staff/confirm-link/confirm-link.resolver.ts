import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import type { StaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { ConfirmLinkInput } from './confirm-link.input.ts'
import { type ConfirmLinkOutcome, ConfirmLinkResult } from './confirm-link.result.ts'
import { confirmLink } from './confirm-link.use-case.ts'

@Resolver()
export class ConfirmLinkResolver {
  @Authorized(...may('confirmLink'))
  @Mutation(() => ConfirmLinkResult, {
    description: `Finds that the record of a person is theirs, whatever a task doubts. ${callersOf('confirmLink')}`,
  })
  confirmLink(
    @Arg('input', () => ConfirmLinkInput, { description: 'The link.' }) input: ConfirmLinkInput,
    @Ctx() { deps, caller }: Context<StaffDeps>,
  ): Promise<ConfirmLinkOutcome> {
    return confirmLink(deps, requireStaff(caller), input)
  }
}
