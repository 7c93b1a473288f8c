import {
  ACHIEVEMENT_LABELS,
  type Comparison,
  HIDDEN_MARK,
  type ImpactTable,
  type IndicatorSummary,
  MOMENT_LABELS,
  type ProcessSummary,
  type ShownLine,
  decimal,
  formatMean,
  frenchPercent,
} from '@tdu/impact-domain';
import { departmentName } from '@tdu/impact-server';
import { tableLines } from '../../terminal/print.js';

/** The funder's table of a year. */
export function impactTableLines({ year, achieved, table, disagreements }: ImpactTable): string[] {
  const rows = table.rows.map((row) => [row.department, departmentName(row.department), ...figures(row)]);
  return [
    '',
    `── Cible et réalisé ${year} : ${ACHIEVEMENT_LABELS[achieved].toLowerCase()}`,
    ...indent(
      tableLines(
        ['Code', 'Département', 'Projets', 'Cible', 'Réalisé', 'Réalisé / cible'],
        [...rows, ['', 'Total', ...figures(table.total)]],
      ),
    ),
    ...disagreements.map(({ message }) => `  ! ${message}`),
  ];
}

function figures({ projects, target, achieved, ratio }: ShownLine): string[] {
  return [
    String(projects),
    String(target),
    String(achieved ?? HIDDEN_MARK),
    ratio === null ? '—' : frenchPercent(ratio),
  ];
}

/** What changed for people: each indicator on the people measured at both moments. */
export function indicatorLines(summaries: readonly IndicatorSummary[]): string[] {
  const rows = summaries.flatMap((summary) => indicatorRows(summary));
  return [
    '',
    '── Ce que les duos ont changé (mêmes personnes aux deux moments ; groupes de moins de 5 non communiqués)',
    ...indent(tableLines(['Indicateur', 'De', 'À', 'Personnes'], rows)),
  ];
}

function indicatorRows({ indicator, role, comparisons, baseline }: IndicatorSummary): (string | number)[][] {
  const label =
    indicator.about.length > 1
      ? `${indicator.label} (${role === 'mentor' ? 'mentors' : 'mentoré·e·s'})`
      : indicator.label;
  const [principal] = comparisons;
  if (principal) return [[label, ...moments(indicator.kind, principal), principal.people]];
  if (baseline) return [[label, at(indicator.kind, baseline.moment, baseline.mean), '', baseline.people]];
  return [[label, HIDDEN_MARK, HIDDEN_MARK, HIDDEN_MARK]];
}

function moments(
  kind: IndicatorSummary['indicator']['kind'],
  { from, to, fromMean, toMean }: Comparison,
): string[] {
  return [at(kind, from, fromMean), at(kind, to, toMean)];
}

function at(kind: IndicatorSummary['indicator']['kind'], moment: Comparison['from'], mean: number): string {
  return `${formatMean(kind, mean)} (${MOMENT_LABELS[moment].toLowerCase()})`;
}

/** How the programme itself went. */
export function processLines(summary: ProcessSummary): string[] {
  const { matchRate, admitted, daysToDuoMean, daysToDuoMedian, meetingsHeld, meetingsExpected } = summary;
  const reasons = summary.earlyClosuresByReason.map(
    ({ label, duos }) => `${label.toLowerCase()} ${duos ?? HIDDEN_MARK}`,
  );
  return [
    '',
    '── Déroulement',
    `  Mentoré·e·s admis·es qui ont eu un duo : ${matchRate === null ? HIDDEN_MARK : frenchPercent(matchRate)} de ${admitted ?? HIDDEN_MARK}`,
    `  Jours de l’admission au duo : ${days(daysToDuoMean)} en moyenne, ${days(daysToDuoMedian)} en médiane`,
    `  Rencontres tenues sur attendues : ${meetingsHeld} / ${meetingsExpected}`,
    `  Duos clos avant leur terme : ${summary.earlyClosures ?? HIDDEN_MARK}${reasons.length > 0 ? ` (${reasons.join(', ')})` : ''}`,
  ];
}

function days(value: number | null): string {
  return value === null ? HIDDEN_MARK : decimal(value, 1);
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
