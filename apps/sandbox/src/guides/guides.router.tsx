/** @jsxRuntime automatic */
import type { Response, Router } from 'express'
import { ProblemPage } from '../shell/problem.page.tsx'
import type { RoomTools } from '../shell/room.ts'
import { roomRouter } from '../shell/room-router.ts'
import { GuidePage, STYLES_PATH } from './guide.page.tsx'
import { guideStyles } from './guide.styles.ts'
import { readGuide, titleOfGuide } from './guide.ts'
import { FIRST_GUIDE, GUIDES_FOLDER, guideFiles } from './guide-files.ts'
import { GUIDES_PATH, guidePath } from './guide-link.ts'
import { type OwnAddresses, withOwnAddresses } from './own-addresses.ts'

const MISSING = `There are no guides: the sandbox looks for them in ${GUIDES_FOLDER} of the repository that it runs from.`

/** The guides for partners as pages. An address is that of one guide, to the letter. */
export function guidesRouter({ sendPage, logger }: RoomTools, folder: string, own: OwnAddresses): Router {
  if (!guideFiles(folder).names.includes(FIRST_GUIDE)) logger.warn({ folder }, MISSING)

  /** False: there is no such guide. */
  function send(response: Response, name: string): boolean {
    const files = guideFiles(folder)
    const source = files.read(name)
    if (source === undefined) return false
    const list = files.names.map((each) => ({ name: each, title: titleOfGuide(files.read(each) ?? '') }))
    sendPage(response, 200, (frame) => (
      <GuidePage
        frame={frame}
        guide={readGuide(withOwnAddresses(source, own))}
        path={guidePath(name)}
        list={list}
      />
    ))
    return true
  }

  return roomRouter()
    .get(STYLES_PATH, (_request, response) => {
      response.type('css').send(guideStyles)
    })
    .get(GUIDES_PATH, (_request, response) => {
      if (send(response, FIRST_GUIDE)) return
      sendPage(response, 404, (frame) => (
        <ProblemPage frame={frame} heading="Guides not found" sentence={MISSING} />
      ))
    })
    .get(`${GUIDES_PATH}/:name`, (request, response, next) => {
      const { name } = request.params
      if (name === FIRST_GUIDE || !send(response, name)) next()
    })
}
