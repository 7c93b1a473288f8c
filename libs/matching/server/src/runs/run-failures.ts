/** Why a run ended without a result, with what the coordinator can do about it. */
export const FAILURES = {
  stopped: 'Le calcul n’a pas abouti. Relancez une simulation ; si cela se répète, prévenez le support.',
  unproven:
    'La preuve de l’optimum ne tient pas : aucune proposition n’a été enregistrée. Prévenez le support en donnant le numéro de cette simulation.',
  memory:
    'La mémoire a manqué pour un vivier de cette taille. Demandez à l’hébergeur d’en donner davantage au « worker », puis relancez une simulation.',
  deadly:
    'Le calcul s’est interrompu à chaque reprise. Demandez à l’hébergeur pourquoi le « worker » s’arrête (mémoire, redémarrages), puis relancez une simulation.',
} as const;
export type Failure = keyof typeof FAILURES;

/** The failure that an error means for good; undefined when another attempt may mend it. */
export function failureOf(error: unknown): Failure | undefined {
  const code = error instanceof Error ? (error as { code?: unknown }).code : undefined;
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : undefined;
}
