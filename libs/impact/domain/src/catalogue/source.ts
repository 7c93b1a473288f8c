/** Who or what says a value: it stays with the value for ever. */
export const MEASURE_SOURCES = ['mentee', 'mentor', 'coordinator', 'document'] as const;
export type MeasureSource = (typeof MEASURE_SOURCES)[number];

export const SOURCE_LABELS: Readonly<Record<MeasureSource, string>> = {
  mentee: 'mentoré·e',
  mentor: 'mentor',
  coordinator: 'coordinateur·rice',
  document: 'document',
};

/** Weakest first: of two values of one moment the better founded counts, a document before anyone's word. */
export const SOURCE_STRENGTH: readonly MeasureSource[] = ['mentor', 'coordinator', 'mentee', 'document'];
