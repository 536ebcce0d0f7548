import { supportRoutes } from '../../../../apps/web/app/support/support.routes.ts'

/** A page for staff: its address with the names of what stands in it, and what the pages' router calls it. */
export type StaffPage = { path: string; routeId: string }

/** Every page below /support, from the table by which they are built: none is forgotten because a story does not know it. */
export const staffPages: StaffPage[] = supportRoutes.map(({ path, file, id }) => ({
  path: path ? `/support/${path}` : '/support',
  routeId: id ?? file.replace(/\.tsx?$/, ''),
}))
