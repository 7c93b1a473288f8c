import { type Result, refuse } from '@tdu/kernel';

/** The refusal of a question whose answer takes longer than anyone waits for it. */
export function stillComputing(): Result<never> {
  return refuse(
    'ALTERNATIVES_LATE',
    'Les autres choix de cette simulation se calculent encore : redemandez-les dans une minute.',
  );
}

/** The refusal for a run whose kept pairs and prices do not prove its total. */
export function runUnproven(): Result<never> {
  return refuse(
    'ALTERNATIVES_UNPROVEN',
    'Ce que cette simulation a conservé ne prouve pas son résultat : lancez-en une nouvelle et demandez-lui les autres choix.',
  );
}

/** The refusal when the computation came to no end. */
export function notComputed(): Result<never> {
  return refuse(
    'ALTERNATIVES_FAILED',
    'Le calcul des autres choix n’a pas abouti : redemandez-les, ou lancez une nouvelle simulation.',
  );
}
