import type { Step, StepFailure, StepInput } from './admission.js';

/** What is typed about a step; '' is not said. */
export interface Report {
  readonly on: string;
  /** `passed`, `failed`, or the key of one of the step's own conclusions. */
  readonly result: string;
  readonly issuedOn: string;
  readonly failure: StepFailure | '';
  readonly nextOn: string;
  readonly answers: Readonly<Record<string, string>>;
}

export function emptyReport(today: string): Report {
  return { on: today, result: '', issuedOn: '', failure: '', nextOn: '', answers: {} };
}

/** How a step may end: in the programme's own words where it has some. */
export function resultChoices({
  conclusions,
}: Pick<Step, 'conclusions'>): { value: string; label: string }[] {
  if (conclusions.length > 0) return conclusions.map(({ key, label }) => ({ value: key, label }));
  return [
    { value: 'passed', label: 'Validé' },
    { value: 'failed', label: 'Non validé' },
  ];
}

/** Whether the step was not passed, as it is typed now. */
export function isFailed({ conclusions }: Pick<Step, 'conclusions'>, result: string): boolean {
  if (conclusions.length === 0) return result === 'failed';
  return conclusions.find(({ key }) => key === result)?.outcome === 'failed';
}

/** A report as the api takes it: one of the step's own conclusions says outcome and reason by itself. */
export function stepInput(participationId: string, step: Step, report: Report): StepInput {
  const { on, result, issuedOn, failure, nextOn, answers } = report;
  const own = step.conclusions.length > 0;
  const failed = isFailed(step, result);
  return {
    ...{ participationId, step: step.key, on, issuedOn: issuedOn || null },
    outcome: failed ? 'failed' : 'passed',
    conclusion: own ? result : null,
    failure: failed && !own ? failure || null : null,
    nextOn: failed ? nextOn || null : null,
    answers: Object.entries(answers).map(([question, answer]) => ({ question, answer })),
  };
}
