import {
  type AccountSide,
  type DocumentKind,
  type GoalState,
  type GoalTheme,
  type QuestionTopic,
  type StepKind,
  type StepState,
  documentKindLabel,
  goalThemeLabel,
  questionTopicLabel,
  stepKindLabel,
} from '@tdu/duos-domain';
import { type CalendarDate, frenchDate } from '@tdu/kernel';

/** What the history keeps of what follows a duo, by type; each event has its own few of them. */
interface FollowingData {
  readonly plannedOn: CalendarDate;
  readonly on: CalendarDate | null;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly theme: GoalTheme;
  readonly state: GoalState & StepState;
  readonly topic: QuestionTopic;
  readonly loggedBy: AccountSide;
  readonly kind: StepKind & DocumentKind;
  readonly side: 'mentor' | 'mentee';
  readonly to: number;
}

const GOAL_MOVES: Readonly<Record<GoalState, string>> = {
  open: 'repris',
  reached: 'atteint',
  dropped: 'abandonné',
};
const STEP_MOVES: Readonly<Record<StepState, string>> = {
  todo: 'à faire',
  doing: 'en cours',
  done: 'faite',
  dropped: 'abandonnée',
};
const WHO = { mentor: 'le mentor', mentee: 'la personne mentorée', staff: 'l’équipe' } as const;

/** The French line of each event; an event is only ever read by who may know of it. */
export const FOLLOWING_LABELS: Readonly<Record<string, (data: FollowingData) => string>> = {
  'plan.made': ({ plannedOn }) => `Rencontre prévue le ${frenchDate(plannedOn)}`,
  'plan.withdrawn': ({ plannedOn }) => `Rencontre du ${frenchDate(plannedOn)} retirée du calendrier`,
  'goal.set': ({ theme }) => `Objectif fixé : ${goalThemeLabel(theme)}`,
  'goal.moved': ({ theme, state }) => `Objectif ${GOAL_MOVES[state]} : ${goalThemeLabel(theme)}`,
  'step.added': ({ kind }) => `Étape ajoutée : ${stepKindLabel(kind)}`,
  'step.moved': ({ kind, state }) => `Étape ${STEP_MOVES[state]} : ${stepKindLabel(kind)}`,
  'question.asked': ({ loggedBy, topic }) => `Question de ${WHO[loggedBy]} : ${questionTopicLabel(topic)}`,
  'question.continued': ({ topic }) => `Question reprise : ${questionTopicLabel(topic)}`,
  'question.answered': ({ topic }) => `Question répondue : ${questionTopicLabel(topic)}`,
  'document.added': ({ kind }) => `Document ajouté : ${documentKindLabel(kind)}`,
  'document.removed': ({ kind }) => `Document retiré : ${documentKindLabel(kind)}`,
  'duo.extended': ({ from, until }) => `Duo prolongé du ${frenchDate(from)} au ${frenchDate(until)}`,
  'duo.reopened': ({ on }) => `Duo rouvert le ${on ? frenchDate(on) : '?'}`,
  'duo.version_moved': ({ to }) => `Le duo vit sous la version ${to} du programme`,
  'duo.continued': () => 'Le duo continue avec un autre mentor',
  'closing_talk.set': ({ on }) => `Entretien de clôture fixé au ${on ? frenchDate(on) : '?'}`,
  'rematch.prepared': ({ side, from }) =>
    `Nouveau duo préparé pour ${WHO[side]}, à partir du ${frenchDate(from)}`,
};
