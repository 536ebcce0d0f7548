export { freePort, freePorts } from './free-ports.ts'
export { createTemplate } from './template.ts'
export { createTestDatabase, useTestDatabase } from './test-database.ts'
export { type TestServer, testServer } from './test-server.ts'
