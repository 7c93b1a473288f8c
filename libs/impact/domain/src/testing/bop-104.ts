import type { EnteredFigures } from '../table/disagreements.js';
import type { TargetRow } from '../table/target-table.js';

/** Target and achieved of one region for 2019 as published for BOP 104, actions 12 and 15. Its figures disagree. */
export const PUBLISHED_ROWS: readonly TargetRow[] = [
  { department: '59', projects: 32, target: 1174, achieved: 1316 },
  { department: '62', projects: 2, target: 30, achieved: 28 },
  { department: '60', projects: 16, target: 1358, achieved: 1024 },
  { department: '80', projects: 13, target: 273, achieved: 243 },
  { department: '02', projects: 12, target: 232, achieved: 271 },
];

export const PUBLISHED_FIGURES: EnteredFigures = {
  ratios: { '59': 11210, '62': 9330, '60': 7541, '80': 8901, '02': 11435 },
  total: { projects: 75, target: 3070, achieved: 2882, ratio: 9388 },
};

export const PUBLISHED_NAMES: Readonly<Record<string, string>> = {
  '59': 'Nord',
  '62': 'Pas-de-Calais',
  '60': 'Oise',
  '80': 'Somme',
  '02': 'Aisne',
};

/** The same as a sheet that somebody sends. */
export const PUBLISHED_SHEET = `Département;Projets;Cible;Réalisé;Ratio
Nord;32;1174;1316;112,10 %
Pas-de-Calais;2;30;28;93,30 %
Oise;16;1358;1024;75,41 %
Somme;13;273;243;89,01 %
Aisne;12;232;271;114,35 %
Total;75;3070;2882;93,88 %
`;
