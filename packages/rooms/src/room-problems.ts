import type { Arrow } from './arrows.ts'
import { circlesOf } from './circles.ts'
import type { House } from './house.ts'
import { type Problem, shortestFew } from './problem.ts'
import { isTestCode } from './room-of.ts'

/** dependency-cruiser knows circles of files and of single folders. A room is a folder with all that is in it. */
export function circleProblems(arrows: Arrow[]): Problem[] {
  const circles = circlesOf(arrows).filter((circle) => circle.some(({ from }) => !isFile(from)))
  if (circles.length === 0) return []
  return [
    {
      rule: 'no-circles-between-rooms',
      places: shortestFew(circles, inArrows),
      instead:
        'move what both rooms need into the lower one, or let the higher one hand it over as an argument. Rooms stand one way up.',
    },
  ]
}

// A circle of loose files only is told as a circle of files already.
const isFile = (room: string) => /\.[a-z]+$/.test(room)

function inArrows(circle: Arrow[]): string {
  const steps = circle.map(
    ({ to, importer, imported }) => `      → ${to}, for ${importer} imports ${imported}`,
  )
  return [circle[0]?.from, ...steps].join('\n')
}

const API = 'apps/api/src/'

/** Folders and loose files of the API that no list names: they have no floor yet. */
export function placeProblems(files: string[], house: House): Problem[] {
  const listed = new Set([...house.ground, ...house.doors, ...house.startUp])
  const names = files
    .filter((file) => file.startsWith(API) && !isTestCode(file, house))
    .map((file) => file.slice(API.length).split('/')[0] ?? '')
  const unlisted = [...new Set(names)].filter((name) => !listed.has(name)).sort()
  if (unlisted.length === 0) return []
  return [
    {
      rule: 'every-room-has-its-place',
      places: unlisted.map((name) => `${API}${name}`),
      instead:
        'give a new room its place in GROUND, DOORS or START_UP of .dependency-cruiser.mjs; move a file into a room that has one.',
    },
  ]
}
