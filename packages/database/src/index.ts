export * from './client.ts'
export * from './embedded/index.ts'
export * from './migrate.ts'
export * from './tables.ts'
