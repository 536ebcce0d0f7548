import type { Logger } from '@identity/runtime'
import type { PageSender } from './send-page.ts'

/** Time is an argument everywhere, so that a test can say what time it is. */
export type Clock = { now(): Date }

/** The things that every room of the sandbox gets. */
export type RoomTools = {
  clock: Clock
  logger: Logger
  sendPage: PageSender
  /** The time that a slow stand-in takes to answer. */
  slowAnswerMs: number
}
