import type { MessageLanguage } from '@tdu/kernel';

/** What a run does, in this order. */
export const RUN_STEPS = ['reading', 'scoring', 'solving', 'verifying', 'keeping'] as const;
export type RunStep = (typeof RUN_STEPS)[number];

/** The percent at which each step begins; the next one's is where it ends. */
const BEGINS: Record<RunStep, number> = { reading: 0, scoring: 10, solving: 40, verifying: 70, keeping: 80 };

const LABELS: Record<RunStep, Record<MessageLanguage, string>> = {
  reading: { fr: 'Lecture du vivier', en: 'Reading the pool' },
  scoring: { fr: 'Calcul des scores', en: 'Computing scores' },
  solving: { fr: 'Recherche de l’optimum', en: 'Searching for the optimum' },
  verifying: { fr: 'Vérification de la preuve', en: 'Verifying the proof' },
  keeping: { fr: 'Enregistrement des propositions', en: 'Keeping the proposals' },
};

/** Whole percents of a run that has done a share (0–1) of a step; 100 is left to the run that is over. */
export function percentOf(step: RunStep, share: number): number {
  const next = RUN_STEPS[RUN_STEPS.indexOf(step) + 1];
  const end = next ? BEGINS[next] : 100;
  return Math.min(99, BEGINS[step] + Math.floor((end - BEGINS[step]) * Math.min(1, Math.max(0, share))));
}

/** A step as the coordinator reads it. */
export function stepLabel(step: RunStep, language: MessageLanguage): string {
  return LABELS[step][language];
}
