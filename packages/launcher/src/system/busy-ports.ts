import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { PORT_SETTINGS, type Ports, type ProcessName } from '../settings/ports.ts'

const LOOKS = 10
const LOOK_AGAIN_MS = 50

/** One sentence with the way out, before anything is started. */
export async function refuseBusyPorts(names: ProcessName[], ports: Ports, host: string): Promise<void> {
  const wanted = new Map<number, ProcessName>()
  for (const name of names) {
    const port = ports[name]
    const other = wanted.get(port)
    if (other)
      throw new Error(
        `${PORT_SETTINGS[other]} and ${PORT_SETTINGS[name]} are both ${port}. Give each its own port.`,
      )
    wanted.set(port, name)
    if (await staysBusy(port, host)) throw new Error(busy(port, name))
  }
}

function busy(port: number, name: ProcessName): string {
  const setting = PORT_SETTINGS[name]
  return `Port ${port} is in use by another program. Stop that program, or choose another port with ${setting}, for example: ${setting}=${port + 100} npm start`
}

/** A process that was killed is gone a moment before its port is free: the system gives up the memory first. */
async function staysBusy(port: number, host: string): Promise<boolean> {
  for (let looked = 0; looked < LOOKS; looked += 1) {
    if (!(await isBusy(port, host))) return false
    await pause(LOOK_AGAIN_MS)
  }
  return true
}

function isBusy(port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') return resolve(true)
      if (error.code === 'EACCES')
        return reject(new Error(`This account may not listen on port ${port}. Choose one above 1023.`))
      reject(error)
    })
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(false)))
  })
}
