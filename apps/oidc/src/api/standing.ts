import { known, note } from '../request/request-memory.ts'
import type { Identity, IdentityApi, Standing, StandingQuestion } from './identity-api.client.ts'

type Api = Pick<IdentityApi, 'standing'>
type Asked = { question: StandingQuestion; answer: Promise<Standing> }

/**
 * How things stand, asked of the API once for each request: the first look asks for what the later ones need, too. The next request asks anew,
 * so that a session which ended is dead at once.
 */
export async function standingOf(api: Api, question: StandingQuestion): Promise<Standing> {
  const name = `standing ${question.clientId} ${question.identityId}`
  const asked = known<Asked>(name)
  if (asked && covers(asked.question, question)) return asked.answer
  const answer = api.standing(question)
  note<Asked>(name, { question, answer })
  return answer
}

/** As the service of this client sees the identity. */
export async function identityOf(
  api: Api,
  identityId: string,
  clientId: string,
): Promise<Identity | undefined> {
  return (await standingOf(api, { clientId, identityId })).identity ?? undefined
}

/** True when whoever asked for the one has the answer to the other. */
function covers(asked: StandingQuestion, next: StandingQuestion): boolean {
  const isAsked = (name: keyof StandingQuestion) => next[name] === undefined || next[name] === asked[name]
  return isAsked('sessionId') && isAsked('sid') && isAsked('isEntering')
}
