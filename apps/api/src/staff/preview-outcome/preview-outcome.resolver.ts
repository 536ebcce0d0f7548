import { Arg, Authorized, Ctx, Query, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import type { StaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { OutcomePreviewObject, PreviewOutcomeInput } from './preview-outcome.object.ts'
import { previewOutcome } from './preview-outcome.use-case.ts'

@Resolver()
export class PreviewOutcomeResolver {
  @Authorized(...may('previewOutcome'))
  @Query(() => OutcomePreviewObject, {
    nullable: true,
    description: `What an act will bring to a person whom the caller has open. Null: they do not. ${callersOf('previewOutcome')}`,
  })
  previewOutcome(
    @Arg('input', () => PreviewOutcomeInput, { description: 'The act.' }) input: PreviewOutcomeInput,
    @Ctx() { deps, caller }: Context<StaffDeps>,
  ): Promise<OutcomePreviewObject | null> {
    return previewOutcome(deps, requireStaff(caller), input)
  }
}
