import { dirname, join } from 'node:path/posix'
import { places, type World } from './world.ts'

/** A link inside the repository leads to a file or folder, and its anchor to a heading there. */
export function linkLie(target: string, from: string, world: World): string | undefined {
  if (/^[a-z]+:/.test(target)) return undefined
  const [path = '', anchor] = target.split('#')
  const goal = path === '' ? from : join(dirname(from), decodeURI(path)).replace(/\/$/, '')
  if (!places(world).has(goal)) {
    const name = goal.split('/').at(-1)
    const same = world.files.find((file) => file.split('/').at(-1) === name)
    return `leads nowhere${same ? `; perhaps ${same}` : ''}`
  }
  if (anchor === undefined || !world.anchors.has(goal)) return undefined
  return world.anchors.get(goal)?.has(anchor) ? undefined : `is no heading of ${goal}`
}
