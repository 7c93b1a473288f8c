import { count } from '../../../shared/format/text.js';

/** What came of calling people from the waiting list; who no longer fits the form keeps waiting. */
export function calledSentence(called: number, asked: number): string {
  if (called === 0)
    return 'Personne n’a été appelé : les premières candidatures ne remplissent plus les conditions, regardez-les une à une.';
  const done = count(called, 'personne est appelée', 'personnes sont appelées');
  const rest = called < asked ? ' Les autres ne remplissent plus les conditions du formulaire.' : '';
  return `${done} : leur fiche est dans « Personnes », état « Candidature reçue ».${rest}`;
}
