import type { Logger } from './logger.ts'

/** The process around us, as far as faults are concerned; tests pass a stand-in. */
export type FaultyProcess = {
  on(event: 'unhandledRejection' | 'uncaughtException', listener: (error: unknown) => void): unknown
  exit(code: number): void
}

export type FaultWatch = {
  /** From now on the process serves: a rejection that no code handles costs the request that it belongs to, and no other. */
  ready(): void
  /** How many rejections no code has handled. */
  readonly unhandled: number
}

/**
 * Every fault that no code handles is logged, without what it may repeat of its input. A rejection is counted and survived once the process
 * serves; before that it is a fault of the start, which must not be hidden. After an exception the state is unknown: the process
 * ends, and its supervisor starts it anew.
 */
export function watchFaults(logger: Logger, own: FaultyProcess = process): FaultWatch {
  let isServing = false
  let unhandled = 0
  own.on('unhandledRejection', (err) => {
    unhandled += 1
    logger.error({ err, unhandled }, 'a rejection was not handled')
    if (!isServing) own.exit(1)
  })
  own.on('uncaughtException', (err) => {
    logger.fatal({ err }, 'an exception was not caught: the process ends')
    own.exit(1)
  })
  return {
    ready() {
      isServing = true
    },
    get unhandled() {
      return unhandled
    },
  }
}
