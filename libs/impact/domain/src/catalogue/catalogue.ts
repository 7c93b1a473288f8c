import type { Dimension } from './dimension.js';
import type { Indicator } from './indicator.js';
import type { IndicatorKind } from './kind.js';

const MENTEE = ['mentee'] as const;
const BOTH = ['mentee', 'mentor'] as const;

/**
 * Every indicator that the source documents list (docs: the indicators of the field), in their order; then what single
 * programmes publish that they count.
 */
export const CATALOGUE: readonly Indicator[] = [
  line('interviews', 'employment', 'count', "Entretiens d'embauche passés"),
  line('internships', 'employment', 'count', 'Stages ou immersions effectués'),
  line('job', 'employment', 'event', 'Emploi obtenu'),
  line('training_admission', 'training', 'event', 'Admission en formation ou dans une école'),
  line('project_defined', 'training', 'scale', 'Projet personnel défini'),
  line('french_oral', 'interculturality', 'cefr', "Niveau de français à l'oral"),
  line('french_written', 'interculturality', 'cefr', "Niveau de français à l'écrit"),
  line('self_confidence', 'interculturality', 'scale', 'Confiance en soi'),
  line('host_society', 'interculturality', 'scale', "Perception de la société d'accueil"),
  line('autonomy', 'cross_cutting', 'scale', 'Autonomie'),
  line('social_ties', 'cross_cutting', 'count_band', 'Personnes sur qui compter'),
  line('administrative_steps', 'cross_cutting', 'scale', 'Compréhension des démarches administratives'),
  line('social_norms', 'cross_cutting', 'scale', 'Compréhension des codes sociaux et culturels'),
  { ...line('satisfaction', 'process', 'scale', 'Satisfaction du duo'), about: BOTH },
  computed('match_rate', 'Part des mentoré·e·s admis·es qui ont eu un duo'),
  computed('days_to_duo', "Jours de l'admission au duo"),
  computed('meetings_held', 'Rencontres tenues sur rencontres attendues'),
  computed('early_closures', 'Duos clos avant leur terme, par motif'),
  line('positive_exit', 'employment', 'event', 'Sortie positive (emploi, formation ou études)'),
  line('company_created', 'employment', 'event', 'Entreprise créée'),
  line('studies_resumed', 'training', 'event', "Reprise d'études"),
  line('housing', 'cross_cutting', 'event', 'Logement à soi'),
  computed('meeting_hours', 'Heures de rencontre'),
  computed('nights', "Nuits d'accueil"),
  computed('hosts', 'Hôtes qui ont accueilli'),
];

/** The indicator of that key; undefined when the catalogue has none. */
export function indicatorOf(key: string): Indicator | undefined {
  return CATALOGUE.find((indicator) => indicator.key === key);
}

function line(key: string, dimension: Dimension, kind: IndicatorKind, label: string): Indicator {
  return { key, dimension, kind, label, about: MENTEE };
}

function computed(key: string, label: string): Indicator {
  return { key, dimension: 'process', kind: 'computed', label, about: [] };
}
