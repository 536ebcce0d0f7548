const REQUEST_TIMEOUT_MS = 2_000

/** True when a process answers that it takes requests. A wildcard address is asked on this computer. */
export async function isReady(host: string, port: number): Promise<boolean> {
  const address = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host
  try {
    const signal = AbortSignal.timeout(REQUEST_TIMEOUT_MS)
    const response = await fetch(`http://${address}:${port}/health/ready`, {
      signal,
      headers: { connection: 'close' },
    })
    await response.body?.cancel()
    return response.ok
  } catch {
    return false
  }
}
