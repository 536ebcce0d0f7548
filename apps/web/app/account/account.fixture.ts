import { pageAt, type Visit } from '../../testing/page-states.ts'

export const visits: Visit[] = ['/account/signed-out', '/account/callback'].map(pageAt)
