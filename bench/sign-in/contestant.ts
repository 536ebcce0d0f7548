import type { Operation } from './measure.ts'
import type { WorkName } from './works.ts'

/** A system that is measured: ours, or a peer. */
export type Contestant = {
  name: string
  /** The processes that work for it, each with all that it starts. PostgreSQL's is the same for all. */
  roots: Record<string, number>
  /** Makes a lane ready to ask for the same work again and again; what has to be there first, it does now. */
  lanes: Partial<Record<WorkName, (lane: number) => Promise<Operation>>>
  stop(): Promise<void>
}
