import { type Result, refuse } from '@tdu/kernel';

export function formUnknown(): Result<never> {
  return refuse(
    'FORM_UNKNOWN',
    'Ce formulaire n’existe pas ou plus : demandez à l’association l’adresse du formulaire en cours.',
    'programmeId',
  );
}

/** One answer for a code that never was, that was used and that has ended. */
export function draftUnknown(): Result<never> {
  return refuse(
    'DRAFT_UNKNOWN',
    'Ce code ne correspond à aucun brouillon : vérifiez-le, ou recommencez le formulaire. Un brouillon est effacé au bout de 30 jours ou une fois envoyé.',
    'resumeCode',
  );
}

export function noticeChanged(): Result<never> {
  return refuse(
    'NOTICE_CHANGED',
    'L’information sur vos données a changé depuis l’ouverture de cette page : relisez-la, puis acceptez-la de nouveau.',
    'noticeVersion',
  );
}

export function consentMissing(): Result<never> {
  return refuse(
    'CONSENT_MISSING',
    'Pour envoyer votre candidature, lisez l’information sur vos données et cochez la case.',
    'consent',
  );
}

export function tooManyApplications(): Result<never> {
  return refuse(
    'TOO_MANY_REQUESTS',
    'Trop de demandes en peu de temps depuis cette connexion : attendez quinze minutes, puis recommencez. Rien n’est perdu.',
  );
}

export function submissionInvalid(): Result<never> {
  return refuse(
    'SUBMISSION_INVALID',
    'La page est incomplète : rechargez-la, puis envoyez de nouveau.',
    'submissionId',
  );
}
