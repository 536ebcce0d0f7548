import { pageAt, type Visit } from '../../../testing/page-states.ts'

export const visits: Visit[] = ['/', '/accessibility', '/cookies', '/privacy', '/terms', '/contact'].map(
  pageAt,
)
