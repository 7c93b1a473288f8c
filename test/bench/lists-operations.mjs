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
const SUMMARY = `query ($programmeId: ID!) { list: poolSummary(programmeId: $programmeId) {
  mentors mentees screeningOpen admittedMentors admittedMentees places countedAt } }`;
const POOL = `query ($programmeId: ID!, $role: ParticipantRole!, $filter: PoolFilterInput, $order: PoolOrder!, $after: String) {
  list: poolView(programmeId: $programmeId, role: $role, filter: $filter, order: $order, after: $after) {
    edges { node { participationId personId name state registeredOn waitingDays department communeName openSteps
      openDuos places } }
    pageInfo { hasNextPage endCursor } } }`;
const PEOPLE = `query ($search: String, $programmeId: ID, $role: ParticipantRole, $after: String) {
  list: people(search: $search, programmeId: $programmeId, role: $role, after: $after) {
    edges { node { id name email phone communeName participations { id programmeId role state registeredOn } } }
    pageInfo { hasNextPage endCursor } } }`;

/** Pages that a reader goes down from the first one. */
const DEEP = 12;

/**
 * What is asked, by the list it belongs to: its text, its variables, and how many pages a reader goes down.
 * @param {{ programmeId: string, names: string[] }} scene `names` are those that somebody looks for
 */
export function operationsOf({ programmeId, names }) {
  const duos = (name, variables, pages = 1) => ({ list: 'duo list', name, query: DUOS, variables, pages });
  const work = (name, variables, pages = 1) => ({ list: 'work list', name, query: WORK, variables, pages });
  const pool = (name, variables, pages = 1) => ({
    list: 'pool view',
    name,
    query: POOL,
    variables: { programmeId, ...variables },
    pages,
  });
  const people = (name, variables, pages = 1) => ({
    list: 'person search',
    name,
    query: PEOPLE,
    variables,
    pages,
  });
  const searches = names.flatMap(({ given, family }) => [
    people('family name', { search: family }),
    people('beginning of a name', { search: family.slice(0, 4) }),
    people('both names', { search: `${given} ${family}` }),
  ]);
  return [
    ...searches.slice(0, 12),
    people('given name, pages down', { search: names[0].given }, DEEP),
    people('everybody, pages down', { programmeId, role: 'mentee' }, DEEP),
    work('first page', {}),
    work('of a programme', { programmeId }),
    work('closures and reviews', { kinds: ['closure_due', 'review_due'] }),
    work('pages down', {}, DEEP),
    pool('who waits longest', { role: 'mentee', order: 'longest' }, DEEP),
    pool('mentors ready', { role: 'mentor', order: 'longest', filter: { ready: true } }),
    pool('of a department', { role: 'mentee', order: 'longest', filter: { department: '59' } }),
    pool('the latest', { role: 'mentee', order: 'shortest' }),
    { list: 'pool view', name: 'at a glance', query: SUMMARY, variables: { programmeId }, pages: 1 },
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
