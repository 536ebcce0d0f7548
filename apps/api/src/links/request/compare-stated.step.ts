import { changedFacts, type EventFacts } from '../../events/event-facts.ts'
import { nameInFull } from '../../identities/event-facts-of.ts'
import { type DifferingKind, differingKinds, type ServiceFacts } from '../domain/facts-of-service.ts'
import { answersOfIdentity } from '../look-again/look-again.step.ts'
import type { Repositories } from '../repositories.ts'

type Stated = Pick<ServiceFacts, 'name' | 'dateOfBirth'> & Partial<ServiceFacts>

/**
 * Compares what a service states with what the person said. `stated`: for the event, sealed, so that an agent who has the person open sees both;
 * undefined where nothing differs. A National Insurance number is not among them.
 */
export async function compareStated(
  repositories: Pick<Repositories, 'identities'>,
  identityId: string,
  { previousLastName = null, nationalInsuranceNumber = null, trn = null, ...facts }: Stated,
): Promise<{ differs: DifferingKind[]; stated: EventFacts | undefined }> {
  const { name, dateOfBirth = null, ...rest } = await answersOfIdentity(repositories, identityId)
  const own = { ...rest, ...(name && { name }), ...(dateOfBirth && { dateOfBirth }) }
  const differs = differingKinds(own, { ...facts, previousLastName, nationalInsuranceNumber, trn })
  if (differs.length === 0) return { differs, stated: undefined }
  const said = { name: name ? nameInFull(name) : null, dateOfBirth }
  return {
    differs,
    stated: changedFacts(said, { name: nameInFull(facts.name), dateOfBirth: facts.dateOfBirth }),
  }
}
