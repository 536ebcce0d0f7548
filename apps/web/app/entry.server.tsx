import type { Page, Route } from './answering/page.tsx'

// Of Remix we use what builds the pages, and the form of a page. What answers a request is ours: no page of ours has a part in the browser.
export { createPage } from './answering/page.tsx'

declare module '@remix-run/node' {
  interface ServerEntryModule {
    createPage: (way: readonly Route[]) => Page
  }
}
