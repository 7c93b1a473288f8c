import { defineSection } from '@tdu/programmes-domain';
import { z } from 'zod';

/** An owner of the section `matching` that asks for little: programmes knows no section from inside. */
export const matchingFree = defineSection(
  'matching',
  z.looseObject({ criteria: z.array(z.unknown()) }),
  () => ({
    months: 6,
  }),
);
