import { writeFile } from 'node:fs/promises';
import { ImpactExportsService } from '@tdu/impact-server';
import { today } from '@tdu/kernel';
import type { ExportImpactOptions } from '../commands/export.command.js';
import { RefusedError } from '../program/exit.js';
import { userPath } from '../session/paths.js';
import { inSession } from '../session/session.js';
import { print } from '../terminal/print.js';

/** Writes the funder's table of a year to a file, or to standard output. */
export async function exportImpact(options: ExportImpactOptions): Promise<void> {
  const { format, protect, out } = options;
  await inSession(options, async ({ app, ctx, programme }) => {
    const year = options.year ?? Number(today(ctx.clock).slice(0, 4));
    const file = await app
      .get(ImpactExportsService)
      .write(ctx, { programmeId: programme.id, year, format, protect });
    if (!file.ok) throw new RefusedError(file.refusal.message);
    if (out === '-') return void process.stdout.write(file.value.content);
    await writeFile(userPath(out), file.value.content);
    print(`${programme.name}, ${year} : tableau écrit dans ${out}.`);
  });
}
