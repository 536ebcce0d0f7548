const SAME_KEY_PRESS_MS = 500 // one Ctrl-C can arrive twice: from the terminal, and passed on by npm
const LOOK_FOR_NPM_EVERY_MS = 1_000

type Requests = { stop: () => void; kill: () => void }

/** First request: stop in order. Second: at once. A terminal that closes, and npm being killed, are requests too. */
export function onStopRequest({ stop, kill }: Requests): void {
  let firstAt: number | undefined
  const request = () => {
    if (firstAt === undefined) {
      firstAt = Date.now()
      stop()
    } else if (Date.now() - firstAt > SAME_KEY_PRESS_MS) kill()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, request)
  process.stdout.on('error', request) // the reader of our output is gone: `npm start | head`
  if (process.env.npm_lifecycle_event !== undefined) whenParentDies(request)
}

/** A killed npm cannot pass the news on, but we get another parent. */
function whenParentDies(request: () => void): void {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    request()
  }, LOOK_FOR_NPM_EVERY_MS)
  timer.unref()
}
