import type { Repositories as EventsRepositories } from '../events/repositories.ts'
import type { Deps } from '../kernel/deps.ts'
import { serviceDescription } from './domain/service-description.ts'
import type { Repositories } from './repositories.ts'
import { versionOf } from './seen-version.ts'
import type { ServiceSettings } from './service-settings.ts'
import { problemsIn } from './settings-problem.ts'

type Used = Pick<
  Deps<Pick<Repositories, 'services'> & Pick<EventsRepositories, 'events'>>,
  'clock' | 'inTransaction'
>

export type ServiceSaved =
  | { kind: 'saved'; serviceId: string }
  | { kind: 'invalid'; problems: string[] }
  | { kind: 'taken' | 'notFound' | 'changedMeanwhile' }

/** Adds a service, as yet without a client. Its id is not given out twice. */
export async function addService(
  { clock, inTransaction }: Used,
  described: { id: string } & ServiceSettings,
): Promise<ServiceSaved> {
  const read = serviceDescription.safeParse(described)
  if (!read.success) return { kind: 'invalid', problems: problemsIn(read.error) }
  const { id: serviceId, ...settings } = read.data
  return inTransaction(async ({ events, services }) => {
    if (!(await services.add(serviceId, settings))) return { kind: 'taken' }
    await events.record({ type: 'ServiceAdded', serviceId }, clock.now())
    return { kind: 'saved', serviceId }
  })
}

/** Changes what our pages say of a service, and whom it lets in: it counts at the next sign-in. */
export async function changeService(
  { clock, inTransaction }: Used,
  { version, ...described }: { id: string; version: string } & ServiceSettings,
): Promise<ServiceSaved> {
  const read = serviceDescription.safeParse(described)
  if (!read.success) return { kind: 'invalid', problems: problemsIn(read.error) }
  const { id: serviceId, ...settings } = read.data
  return inTransaction(async ({ events, services }) => {
    const before = await services.lock(serviceId)
    if (!before) return { kind: 'notFound' }
    if (versionOf(before) !== version) return { kind: 'changedMeanwhile' }
    const isOther = (name: string) => !Object.is(settingOf(before, name), settingOf(settings, name))
    const changed = Object.keys(settings).filter(isOther)
    if (changed.length === 0) return { kind: 'saved', serviceId }
    await services.change(serviceId, settings)
    await events.record({ type: 'ServiceChanged', serviceId, changed }, clock.now())
    return { kind: 'saved', serviceId }
  })
}

const settingOf = (settings: object, name: string): unknown => Reflect.get(settings, name)
