/** What a timeline says of an event of a person or participation; one without words here shows its type. */
export const EVENT_LABELS: Readonly<Record<string, string>> = {
  'application.received': 'Candidature reçue par le formulaire public',
  'referral.received': 'Orientation reçue d’un organisme',
  'referral.closed': 'Orientation close sans suite',
  'referral.reopened': 'Orientation reprise',
  'screening.step_done': 'Étape d’admission faite',
  'matching_wishes.set': 'Souhaits pour un prochain duo notés',
  'person.merged': 'Deux fiches réunies',
  'person.merge_undone': 'Réunion de deux fiches annulée',
};
