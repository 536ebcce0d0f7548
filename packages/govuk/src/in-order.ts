import { Children, type ReactNode } from 'react'

/** Draws each item in its place. These pages are drawn once, on the server, so a place is all the key an item needs. */
export function inOrder<Item>(
  items: readonly Item[],
  draw: (item: Item, index: number) => ReactNode,
): ReactNode[] {
  return Children.toArray(items.map(draw))
}
