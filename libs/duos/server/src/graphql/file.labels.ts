/** What happens to a person before and between duos, as other parts write it into the history. */
export const FILE_LABELS: Readonly<Record<string, string>> = {
  'application.received': 'Candidature reçue par le formulaire public',
  'referral.received': 'Orientation reçue d’un organisme',
  'referral.closed': 'Orientation close sans suite',
  'referral.reopened': 'Orientation reprise',
  'screening.step_done': 'Étape d’admission validée',
  'matching_wishes.set': 'Souhaits pour l’appariement mis à jour',
  'proposal.released': 'Proposition envoyée',
  'proposal.answered': 'Réponse à une proposition',
  'proposal.accepted': 'Proposition acceptée par les deux personnes',
  'proposal.declined': 'Proposition déclinée',
  'proposal.expired': 'Proposition restée sans réponse',
  'proposal.withdrawn': 'Proposition retirée',
  'proposal.formed': 'Proposition devenue un duo',
  'person.merged': 'Deux fiches réunies',
  'person.merge_undone': 'Fiches de nouveau séparées',
};
