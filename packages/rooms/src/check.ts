import { arrowsBetweenRooms } from './arrows.ts'
import { cruiseHouse } from './cruise-house.ts'
import { importProblems } from './import-problems.ts'
import { inLines } from './problem.ts'
import { circleProblems, placeProblems } from './room-problems.ts'

// The second half of `npm run lint`: who may import whom.
const { house, result } = await cruiseHouse()
const files = result.modules.map(({ source }) => source)
const problems = [
  ...importProblems(result.summary),
  ...circleProblems(arrowsBetweenRooms(result.modules, house)),
  ...placeProblems(files, house),
]
const broken = problems.reduce((sum, { places }) => sum + places.length, 0)
for (const problem of problems) process.stdout.write(`${inLines(problem)}\n`)
process.stdout.write(
  `Rooms: ${result.summary.totalCruised} files read, ${broken} imports or rooms out of place\n`,
)
process.exitCode = broken > 0 ? 1 : 0
