export type Edge<Node> = { cursor: string; node: Node }

type Page<Node> = {
  edges: Edge<Node>[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

/** The edges of all pages, from a cursor on. A page is asked for when the one before it has been used up. */
export async function* edgesOfPages<Node>(
  after: string | undefined,
  read: (after: string | undefined) => Promise<Page<Node>>,
): AsyncGenerator<Edge<Node>, string | undefined> {
  let place = after
  for (;;) {
    const { edges, pageInfo } = await read(place)
    yield* edges
    place = pageInfo.endCursor ?? place
    if (!pageInfo.hasNextPage) return place
  }
}
