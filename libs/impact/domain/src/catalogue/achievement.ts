/**
 * What a programme counts as achieved against its target of a year, by the mentee's department:
 * duos formed that year, mentees whose duo was under way on any day of it, or duos that reached their term in it.
 */
export const ACHIEVEMENTS = ['duos_formed', 'people_reached', 'duos_finished'] as const;
export type Achievement = (typeof ACHIEVEMENTS)[number];

export const ACHIEVEMENT_LABELS: Readonly<Record<Achievement, string>> = {
  duos_formed: "Duos formés dans l'année",
  people_reached: "Mentoré·e·s accompagné·e·s dans l'année",
  duos_finished: "Duos menés à leur terme dans l'année",
};
