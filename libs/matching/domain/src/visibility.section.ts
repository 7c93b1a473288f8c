import { defineSection } from '@tdu/programmes-domain';
import { z } from 'zod';
import { CRITERIA } from './criteria/registry.js';
import { MATCHING_WORDS } from './matching.words.js';

/** Criteria whose common part the two people may be told at all. */
const SHARED = CRITERIA.filter(({ commonGround }) => commonGround).map(({ key }) => key);

const name = z.enum(['given', 'whole']).default('whole');

/**
 * Who may see what, as far as a programme decides: the team reads everything, a funder aggregates, and the two people
 * what stands here. A version without this section tells all that a programme may tell.
 */
export const visibilitySchema = z
  .strictObject({
    /** What a proposal tells each of the two that they have in common. */
    proposal: z.array(z.enum(SHARED)).default(SHARED),
    /** How the two read each other's name: the given name alone, or the whole. */
    names: z.strictObject({ proposal: name, duo: name }).prefault({}),
  })
  .prefault({});

export type Visibility = z.infer<typeof visibilitySchema>;

/** The section `visibility` of a programme version. */
export const visibilitySection = defineSection('visibility', visibilitySchema, undefined, {
  ...MATCHING_WORDS,
  visibility: 'Qui voit quoi',
  proposal: 'Avant l’accord',
  names: 'Nom de l’autre personne',
  duo: 'Dans le duo',
  given: 'prénom seul',
  whole: 'prénom et nom',
});
