export { badRequests, missingHeaders } from './bad-requests.fixture.ts'
export { type RawAnswer, rawBytes, rawRequest } from './raw-request.fixture.ts'
export { otherSpellings } from './spelling.arbitrary.ts'
