import type { Response } from 'express'

/** Waits before an answer goes on. False: the caller gave up meanwhile, so there is no request to answer. */
export function waitFor(delayMs: number, response: Response): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      response.off('close', giveUp)
      resolve(true)
    }, delayMs)
    function giveUp() {
      clearTimeout(timer)
      resolve(false)
    }
    response.once('close', giveUp)
  })
}
