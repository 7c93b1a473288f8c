import { Command } from 'commander';

/** `migrate`: brings the database to this version; what a production set runs before its api and worker. */
export function migrateCommand(): Command {
  return new Command('migrate')
    .description('met la base à jour de cette version, avant de démarrer le site et le worker')
    .action(async () => {
      const { migrateDatabase } = await import('../session/migrate-database.js');
      await migrateDatabase();
    });
}
