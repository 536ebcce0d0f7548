import { claimed } from './claimed.tour.ts'
import { disputed } from './disputed.tour.ts'
import { endings } from './endings.tour.ts'
import { found } from './found.tour.ts'
import { noTrn } from './no-trn.tour.ts'
import { notFound } from './not-found.tour.ts'
import { prohibited } from './prohibited.tour.ts'
import { sandbox } from './sandbox.tour.ts'
import { standing } from './standing.tour.ts'
import { support } from './support.tour.ts'
import { toBeProved } from './to-be-proved.tour.ts'

/** Every page, in tours that do not meet each other. */
export const tours = {
  standing,
  notFound,
  noTrn,
  found,
  prohibited,
  toBeProved,
  claimed,
  disputed,
  endings,
  sandbox,
  support,
}
