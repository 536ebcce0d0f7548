import type { Document } from './document.ts'
import { mayBeNow } from './moved.ts'
import { isPath, pathLie } from './path-lie.ts'
import { places, type World, workspaceOf } from './world.ts'

/** The text of a document with its moved paths mended, as far as a path can be only one file now. Whole paths stay whole, ends stay ends. */
export function mendPaths({ path, pieces }: Document, source: string, world: World): string {
  const moved = pieces.filter(
    ({ kind, text }) => kind === 'code' && isPath(text, world) && pathLie(text, path, world) !== undefined,
  )
  return moved.reduce((mended, { text }) => {
    const [goal, ...others] = mayBeNow(text, world)
    if (goal === undefined || others.length > 0 || isElsewhere(text, goal, world)) return mended
    return mended.replaceAll(`\`${text}\``, `\`${inTheSameWay(text, goal, path, world)}\``)
  }, source)
}

/** Another app has another file of that name: the author has to choose. */
function isElsewhere(text: string, goal: string, world: World): boolean {
  const workspace = workspaceOf(text, world)
  return workspace !== undefined && workspace !== workspaceOf(goal, world)
}

/** The shortest end of the new path that has at least as many parts as the old text, and fits this file only. */
function inTheSameWay(text: string, goal: string, from: string, world: World): string {
  const isWhole = text.includes('/') && places(world).has(text.split('/')[0] ?? '')
  if (isWhole) return goal
  const parts = goal.split('/')
  for (let length = text.replace(/\/$/, '').split('/').length; length < parts.length; length++) {
    const end = parts.slice(-length).join('/')
    if (pathLie(end, from, world) === undefined) return end
  }
  return goal
}
