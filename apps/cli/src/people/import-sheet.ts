import { createReadStream } from 'node:fs';
import { access, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { VerdictCounts } from '@tdu/people-domain';
import { type ImportRunEntity, ImportReportsService, ImportsService } from '@tdu/people-server';
import type { ImportOptions } from '../commands/import.command.js';
import { RefusedError } from '../program/exit.js';
import { userPath } from '../session/paths.js';
import { type Session, inSession } from '../session/session.js';
import { print } from '../terminal/print.js';
import { Progress } from '../terminal/progress.js';

const PAGE = 100;

/** Imports a sheet, prints what became of its lines and, when asked, writes the refused ones to be corrected. */
export async function importSheet(file: string, options: ImportOptions): Promise<void> {
  const path = userPath(file);
  await access(path);
  await inSession(options, async (session) => {
    const run = await importFile(session, path, options);
    if (!run.counts) throw new RefusedError('Cet import n’a pas de verdicts : recommencez.');
    for (const line of summary(basename(file), run.counts, options.dryRun)) print(line);
    await printRefused(session, run);
    if (options.refused) await writeRefused(session, run, options.refused);
  });
}

async function importFile(
  { app, ctx, programme }: Session,
  path: string,
  { role, dryRun }: ImportOptions,
): Promise<ImportRunEntity> {
  const progress = new Progress();
  const imported = await app.get(ImportsService, { strict: false }).importFile(ctx, {
    programmeId: programme.id,
    role,
    fileName: basename(path),
    stream: createReadStream(path),
    dryRun,
    onProgress: ({ linesRead }) => progress.tell(`${linesRead} lignes lues…`),
  });
  progress.done();
  if (!imported.ok) throw new RefusedError(`${basename(path)} : ${imported.refusal.message}`);
  return imported.value;
}

function summary(name: string, counts: VerdictCounts, dryRun: boolean): string[] {
  const { read, created, updated, unchanged, duplicates, refused } = counts;
  return [
    `${name} : ${read} lignes lues${dryRun ? ' (essai, rien n’est enregistré)' : ''}`,
    `  créées ${created} · mises à jour ${updated} · inchangées ${unchanged} · doublons ${duplicates} · refusées ${refused}`,
  ];
}

async function printRefused({ app, ctx }: Session, run: ImportRunEntity): Promise<void> {
  const reports = app.get(ImportReportsService, { strict: false });
  for (let after: string | undefined; ;) {
    const page = await reports.linesOf(ctx, run, { first: PAGE, after }, 'refused');
    for (const { node } of page.edges) {
      const { columnName, reason, repair } = node.said ?? {};
      const where = columnName ? `, colonne « ${columnName} »` : '';
      print(`  ligne ${node.line}${where} : ${[reason, repair].filter(Boolean).join('. ')}`);
    }
    if (!page.pageInfo.hasNextPage || !page.pageInfo.endCursor) return;
    after = page.pageInfo.endCursor;
  }
}

async function writeRefused({ app, ctx }: Session, run: ImportRunEntity, out: string): Promise<void> {
  await writeFile(userPath(out), app.get(ImportReportsService, { strict: false }).refusedSheet(ctx, run));
  print(`Lignes refusées, à corriger puis à importer : ${out}`);
}
