import { readFile, writeFile } from 'node:fs/promises'
import { arrowsBetweenRooms } from './arrows.ts'
import { betweenMarkers } from './between-markers.ts'
import { cruiseHouse } from './cruise-house.ts'
import type { House } from './house.ts'
import { drawRooms } from './picture.ts'

// `npm run rooms`: draws the rooms of the apps anew. .ci/run fails when the committed picture is not this one.
const PAGE = 'docs/architecture.md'
/** The lists of floors are the API's. The facade has start-up and rooms. */
const APPS = {
  'apps/api': (house: House) => house,
  'apps/oidc': (house: House) => ({ ...house, ground: [], doors: [] }),
}

const { house, result } = await cruiseHouse()
const arrows = arrowsBetweenRooms(result.modules, house)
const page = await readFile(PAGE, 'utf8')
const drawn = Object.entries(APPS).reduce(
  (text, [app, floors]) => betweenMarkers(text, app, drawRooms(arrows, `${app}/src`, floors(house))),
  page,
)
if (drawn !== page) await writeFile(PAGE, drawn)
