/**
 * Documents that changed since the last release, as apps of that release still send them: without them an upgrade would refuse the pages that are
 * yet to be replaced. `npm run codegen` adds what it replaces; a release begins with an empty list.
 */
export const formerDocuments: readonly string[] = []
