import { type Result, refuse } from '@tdu/kernel';

export function organisationUnknown(): Result<never> {
  return refuse(
    'ORGANISATION_UNKNOWN',
    'Cet organisme n’existe pas : choisissez-le dans la liste, ou ajoutez-le.',
    'organisationId',
  );
}

export function organisationTaken(name: string): Result<never> {
  return refuse(
    'ORGANISATION_TAKEN',
    `Un organisme s’appelle déjà « ${name} » : choisissez-le dans la liste.`,
    'name',
  );
}

export function notAReferrer(): Result<never> {
  return refuse(
    'NOT_A_REFERRER',
    'Ce compte n’a pas le rôle de prescripteur : demandez à l’administration de lui donner ce rôle.',
    'userId',
  );
}

export function noOrganisation(): Result<never> {
  return refuse(
    'NO_ORGANISATION',
    'Votre compte n’est rattaché à aucun organisme prescripteur : demandez à l’association de le rattacher.',
  );
}

export function noProgramme(): Result<never> {
  return refuse(
    'PROGRAMME_UNKNOWN',
    'Ce programme n’existe pas : choisissez-le dans la liste.',
    'programmeId',
  );
}

export function referralUnknown(): Result<never> {
  return refuse(
    'REFERRAL_UNKNOWN',
    'Cette orientation n’existe pas : choisissez-la dans la liste.',
    'referralId',
  );
}

export function inDuo(): Result<never> {
  return refuse(
    'REFERRAL_IN_DUO',
    'Cette personne est en duo : son orientation a une suite. Terminez d’abord le duo si ce n’est plus le cas.',
    'referralId',
  );
}
