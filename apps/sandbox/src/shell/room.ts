import type { Logger } from '@identity/runtime'
import type { PageSender } from './send-page.ts'

/** Time is an argument everywhere, so that a test can say what time it is. */
export type Clock = { now(): Date }

/** What every room of the sandbox is given. */
export type RoomTools = {
  clock: Clock
  logger: Logger
  sendPage: PageSender
  /** How long a stand-in told to be slow takes to answer. */
  slowAnswerMs: number
}
