const LABELS: Record<string, string> = {
  coordinator: 'Coordinateur·rice',
  mentor: 'Mentor',
  mentee: 'Mentoré·e',
  association_admin: 'Administration de l’association',
  referrer: 'Prescripteur',
  funder: 'Financeur',
};

/** The roles of an account as one line: « Coordinateur·rice, mentor ». */
export function roleLabels(roles: readonly string[]): string {
  const words = roles.map((role, index) => lowerAfterFirst(LABELS[role] ?? role, index));
  return words.join(', ');
}

function lowerAfterFirst(word: string, index: number): string {
  return index === 0 ? word : word.charAt(0).toLowerCase() + word.slice(1);
}
