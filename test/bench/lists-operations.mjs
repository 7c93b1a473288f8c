// The lists that coordinators look at, as the screens ask them; pages further down follow the cursor of the page before.

const WORK = `query ($programmeId: ID, $kinds: [WorkKind!], $after: String) {
  list: workList(programmeId: $programmeId, kinds: $kinds, after: $after) {
    edges { node { id kind label reason action dueOn isOverdue programmeId duoId subjectId people } }
    pageInfo { hasNextPage endCursor } } }`;
const DUOS = `query ($programmeId: ID, $state: DuoState, $lateness: LatenessState, $risk: RiskSign, $order: DuoOrder, $after: String) {
  list: duos(programmeId: $programmeId, state: $state, lateness: $lateness, risk: $risk, order: $order, after: $after) {
    edges { node { id state mentor { id displayName } mentee { id displayName } startsOn endsOn meetingsHeld
      meetingsExpected lateness { state label } } }
    pageInfo { hasNextPage endCursor } } }`;
const POOL = `query ($programmeId: ID!) { list: poolSummary(programmeId: $programmeId) {
  mentors mentees screeningOpen admittedMentors admittedMentees places countedAt } }`;

/** Pages that a reader goes down from the first one. */
const DEEP = 12;

/**
 * What is asked, by the list it belongs to: its text, its variables, and how many pages a reader goes down.
 * @param {{ programmeId: string, names: string[] }} scene `names` are those that somebody looks for
 */
export function operationsOf({ programmeId }) {
  const duos = (name, variables, pages = 1) => ({ list: 'duo list', name, query: DUOS, variables, pages });
  const work = (name, variables, pages = 1) => ({ list: 'work list', name, query: WORK, variables, pages });
  return [
    work('first page', {}),
    work('of a programme', { programmeId }),
    work('closures and reviews', { kinds: ['closure_due', 'review_due'] }),
    work('pages down', {}, DEEP),
    { list: 'pool view', name: 'summary', query: POOL, variables: { programmeId }, pages: 1 },
    duos('newest', { programmeId }),
    duos('pages down', { programmeId }, DEEP),
    duos('active', { programmeId, state: 'active' }),
    duos('paused', { programmeId, state: 'paused' }),
    duos('closed', { programmeId, state: 'closed' }),
    duos('charter', { programmeId, state: 'charter' }),
    duos('late', { programmeId, lateness: 'late' }),
    duos('late, pages down', { programmeId, lateness: 'late' }, DEEP),
    duos('at risk', { programmeId, lateness: 'at_risk' }),
    duos('low mood', { programmeId, risk: 'low_mood' }),
    duos('ends first', { programmeId, state: 'active', order: 'ends_first' }),
  ];
}
