import {
  type CalendarDate,
  type Result,
  type Transitions,
  accept,
  canMove,
  frenchDate,
  refuse,
} from '@tdu/kernel';
import type { AccountSide } from './meeting-account.js';

/** What a goal is about; enough by itself, for nobody has to write a sentence. */
export const GOAL_THEMES = [
  'employment',
  'training',
  'french',
  'housing',
  'paperwork',
  'health',
  'culture',
  'social_ties',
  'confidence',
  'other',
] as const;
export type GoalTheme = (typeof GOAL_THEMES)[number];

const THEMES: Readonly<Record<GoalTheme, string>> = {
  employment: 'Trouver un emploi',
  training: 'Entrer en formation ou reprendre des études',
  french: 'Progresser en français',
  housing: 'Trouver un logement',
  paperwork: 'Faire ses démarches',
  health: 'Prendre soin de sa santé',
  culture: 'Découvrir la ville et la culture',
  social_ties: 'Se faire des connaissances',
  confidence: 'Prendre confiance',
  other: 'Autre objectif',
};

/** The French words of a theme. */
export function goalThemeLabel(theme: GoalTheme): string {
  return THEMES[theme];
}

export const GOAL_STATES = ['open', 'reached', 'dropped'] as const;
export type GoalState = (typeof GOAL_STATES)[number];

export const goalTransitions: Transitions<GoalState> = {
  open: ['reached', 'dropped'],
  reached: ['open'],
  dropped: ['open'],
};

export const STEP_STATES = ['todo', 'doing', 'done', 'dropped'] as const;
export type StepState = (typeof STEP_STATES)[number];

export const stepTransitions: Transitions<StepState> = {
  todo: ['doing', 'done', 'dropped'],
  doing: ['todo', 'done', 'dropped'],
  done: ['doing'],
  dropped: ['todo'],
};

/** Whose hands a step is in. */
export const STEP_OWNERS = ['mentee', 'mentor', 'both', 'staff'] as const;
export type StepOwner = (typeof STEP_OWNERS)[number];

export const STEP_KINDS = [
  'cv',
  'letter',
  'interview_practice',
  'search',
  'application',
  'appointment',
  'visit',
  'french_practice',
  'form',
  'other',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

const STEPS: Readonly<Record<StepKind, string>> = {
  cv: 'Faire ou relire le CV',
  letter: 'Écrire une lettre',
  interview_practice: 'S’entraîner à l’entretien',
  search: 'Chercher des offres ou des adresses',
  application: 'Envoyer une candidature',
  appointment: 'Prendre un rendez-vous',
  visit: 'Visiter un lieu',
  french_practice: 'Pratiquer le français',
  form: 'Remplir un dossier',
  other: 'Autre étape',
};

/** The French words of a kind of step. */
export function stepKindLabel(kind: StepKind): string {
  return STEPS[kind];
}

export interface Goal {
  readonly theme: GoalTheme;
  /** In somebody's own words; null: the theme says it. */
  readonly title: string | null;
  readonly state: GoalState;
  readonly dueOn: CalendarDate | null;
  readonly setBy: AccountSide;
}

export interface Step {
  readonly kind: StepKind;
  readonly title: string | null;
  readonly owner: StepOwner;
  readonly state: StepState;
  readonly dueOn: CalendarDate | null;
  readonly doneOn: CalendarDate | null;
}

const LONGEST_TITLE = 200;

/** Whether a new goal or step may stand as written: its date is not over, its title fits on a line. */
export function checkPlanEntry(
  { title, dueOn }: Pick<Goal, 'title' | 'dueOn'>,
  today: CalendarDate,
): Result<undefined> {
  if (title !== null && title.length > LONGEST_TITLE) {
    const message = `Ce titre dépasse ${LONGEST_TITLE} caractères : raccourcissez-le.`;
    return refuse('TITLE_TOO_LONG', message, 'title');
  }
  if (dueOn !== null && dueOn < today) {
    return refuse('DUE_IN_PAST', `Le ${frenchDate(dueOn)} est passé : choisissez un jour à venir.`, 'dueOn');
  }
  return accept(undefined);
}

/** Two goals that say the same are one: a double tap adds nothing. */
export function isSameGoal(a: Pick<Goal, 'theme' | 'title'>, b: Pick<Goal, 'theme' | 'title'>): boolean {
  return a.theme === b.theme && sameTitle(a.title, b.title);
}

/** Two steps of one goal that say the same are one. */
export function isSameStep(a: Pick<Step, 'kind' | 'title'>, b: Pick<Step, 'kind' | 'title'>): boolean {
  return a.kind === b.kind && sameTitle(a.title, b.title);
}

function sameTitle(a: string | null, b: string | null): boolean {
  return (a ?? '').toLocaleLowerCase('fr') === (b ?? '').toLocaleLowerCase('fr');
}

/** Moves a goal; the state it already has is no change. */
export function moveGoal(
  goal: Goal,
  to: GoalState,
): Result<{ readonly goal: Goal; readonly changed: boolean }> {
  if (goal.state === to) return accept({ goal, changed: false });
  if (canMove(goalTransitions, goal.state, to))
    return accept({ goal: { ...goal, state: to }, changed: true });
  return refuse('GOAL_STATE', 'Rouvrez d’abord cet objectif : il n’est plus en cours.', 'state');
}

/** Moves a step; done, it keeps its day. */
export function moveStep(
  step: Step,
  to: StepState,
  on: CalendarDate,
): Result<{ readonly step: Step; readonly changed: boolean }> {
  if (step.state === to) return accept({ step, changed: false });
  if (!canMove(stepTransitions, step.state, to)) {
    return refuse('STEP_STATE', 'Remettez d’abord cette étape en cours.', 'state');
  }
  return accept({ step: { ...step, state: to, doneOn: to === 'done' ? on : null }, changed: true });
}
