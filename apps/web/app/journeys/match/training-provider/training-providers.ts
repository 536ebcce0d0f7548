import {
  type GraphqlClient,
  TrainingProvidersDocument,
  type TrainingProvidersQuery,
} from '@identity/graphql-client'

export type TrainingProvider = TrainingProvidersQuery['trainingProviders']['edges'][number]['node']

const MAX_PAGES = 20 // of 100: far more than there are; stops a list that would never end

/** All of them, by name: a select needs the whole list. */
export async function listTrainingProviders(api: GraphqlClient): Promise<TrainingProvider[]> {
  const providers: TrainingProvider[] = []
  let after: string | null = null
  for (let page = 0; page < MAX_PAGES; page++) {
    const { trainingProviders }: TrainingProvidersQuery = await api.request(TrainingProvidersDocument, {
      after,
    })
    providers.push(...trainingProviders.edges.map(({ node }) => node))
    after = trainingProviders.pageInfo.endCursor
    if (!trainingProviders.pageInfo.hasNextPage) break
  }
  return providers
}
