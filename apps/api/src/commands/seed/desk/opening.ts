import type { DeskPerson } from '@identity/sample-people'
import type { SupportTaskReason } from '../../../tasks/domain/task-reason.ts'
import type { Visit } from './arrive.ts'

/** A task that is about to be opened. `before`: two working days earlier, when what it is about came about. */
export type Opening = { person: DeskPerson; reason: SupportTaskReason; visit: Visit; before: Date }

/** The visit of that earlier day. */
export const earlier = ({ visit, before }: Opening): Visit => ({ ...visit, at: before })
