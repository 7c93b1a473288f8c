import type { MessageLanguage } from '@tdu/kernel';

/** Sectors as sheets name them, in English. */
const SECTORS: Readonly<Record<string, string>> = {
  agriculture: 'agriculture',
  'aide à la personne': 'personal care',
  artisanat: 'crafts',
  assurance: 'insurance',
  banque: 'banking',
  bâtiment: 'construction',
  commerce: 'retail',
  communication: 'communication',
  comptabilité: 'accounting',
  culture: 'culture',
  droit: 'law',
  enseignement: 'teaching',
  environnement: 'environment',
  hôtellerie: 'hotels',
  industrie: 'industry',
  informatique: 'information technology',
  ingénierie: 'engineering',
  logistique: 'logistics',
  mécanique: 'mechanics',
  nettoyage: 'cleaning',
  'petite enfance': 'childcare',
  'ressources humaines': 'human resources',
  restauration: 'catering',
  santé: 'health',
  sécurité: 'security',
  'travail social': 'social work',
  transport: 'transport',
};

/** Interests as sheets name them, in English. */
const INTERESTS: Readonly<Record<string, string>> = {
  'arts plastiques': 'visual arts',
  basket: 'basketball',
  basketball: 'basketball',
  bricolage: 'do-it-yourself',
  bénévolat: 'volunteering',
  chant: 'singing',
  cinéma: 'cinema',
  couture: 'sewing',
  cuisine: 'cooking',
  danse: 'dance',
  dessin: 'drawing',
  football: 'football',
  'jeux de société': 'board games',
  'jeux vidéo': 'video games',
  jardinage: 'gardening',
  langues: 'languages',
  lecture: 'reading',
  marche: 'walking',
  musique: 'music',
  musées: 'museums',
  natation: 'swimming',
  nature: 'nature',
  peinture: 'painting',
  photo: 'photography',
  photographie: 'photography',
  randonnée: 'hiking',
  sport: 'sport',
  théâtre: 'theatre',
  tricot: 'knitting',
  voyages: 'travel',
  vélo: 'cycling',
  yoga: 'yoga',
  échecs: 'chess',
  écriture: 'writing',
};

/** A sector as the reader names it; what a sheet wrote in other words stays as it was written. */
export function sectorWord(sector: string, reader: MessageLanguage): string {
  return reader === 'en' ? (SECTORS[sector.toLowerCase()] ?? sector) : sector;
}

/** An interest as the reader names it; what a sheet wrote in other words stays as it was written. */
export function interestWord(interest: string, reader: MessageLanguage): string {
  return reader === 'en' ? (INTERESTS[interest.toLowerCase()] ?? interest) : interest;
}
