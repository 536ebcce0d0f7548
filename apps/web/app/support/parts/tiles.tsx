import { inOrder } from '@identity/govuk'
import type { ReactNode } from 'react'

export type Tile = { figure: ReactNode; text: ReactNode; href?: string }

/** Figures to start from, each a link to what it counts. */
export function Tiles({ tiles }: { tiles: readonly Tile[] }) {
  return (
    <ul className="app-tiles">
      {inOrder(tiles, ({ figure, text, href }) => (
        <li className="govuk-body app-tiles__tile">
          <span className="app-tiles__figure">{figure}</span>{' '}
          {href ? (
            <a className="govuk-link" href={href}>
              {text}
            </a>
          ) : (
            text
          )}
        </li>
      ))}
    </ul>
  )
}
