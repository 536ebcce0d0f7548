import { Router } from 'express'
import { DATA_SCHEMA_PATH, dataSchema } from './data-schema.ts'

const KEPT_SECONDS = 86_400

/** Where receivers read what events say: a document for each version, which stays as long as that version is sent. */
export function dataSchemaRoutes(): Router {
  const document = JSON.stringify(dataSchema())
  return Router().get(DATA_SCHEMA_PATH, (_request, response) => {
    response
      .set('cache-control', `public, max-age=${KEPT_SECONDS}`)
      .type('application/schema+json')
      .send(document)
  })
}
