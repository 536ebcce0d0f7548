import type { Guards } from '../../guard/guards.ts'
import type { Context } from '../../kernel/context.ts'
import type { Deps } from '../../kernel/deps.ts'
import type { Repositories } from '../repositories.ts'

/** With the floor of time that answers about teaching records take. */
export type MatchContext = Context<Deps<Repositories> & { guards: Pick<Guards, 'timeFloor'> }>
