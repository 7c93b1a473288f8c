import { NewerDatabaseError, migrate, ownerDataSource, pendingMigrations } from '@tdu/platform';
import { type TestDatabase, createTestDatabase } from '@tdu/testing';

describe('the migrations', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase('template1');
  });
  afterEach(() => database.drop());

  const tables = () =>
    database.sql<{ name: string }>(
      `SELECT relname AS name FROM pg_class
       WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> 'schema_migration'`,
    );

  it('bring an empty database to this version, and change nothing when run again', async () => {
    await migrate(database.ownerUrl);
    const made = await tables();
    expect(made.length).toBeGreaterThan(20);
    await migrate(database.ownerUrl);
    expect(await tables()).toEqual(made);
  });

  it('revert one by one to nothing, and run again', async () => {
    await migrate(database.ownerUrl);
    const owner = await ownerDataSource(database.ownerUrl);
    try {
      for (const _ of owner.migrations) await owner.undoLastMigration({ transaction: 'each' });
      expect(await tables()).toEqual([]);
      const left = await database.sql(
        `SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace`,
      );
      expect(left).toEqual([]);
      await owner.runMigrations({ transaction: 'all' });
      expect(await pendingMigrations(owner)).toEqual([]);
    } finally {
      await owner.destroy();
    }
  });

  it('say which are still to run', async () => {
    const owner = await ownerDataSource(database.ownerUrl);
    try {
      expect(await pendingMigrations(owner)).toHaveLength(owner.migrations.length);
    } finally {
      await owner.destroy();
    }
  });

  it('refuse a database that a newer version has migrated, in words that say what to do', async () => {
    await migrate(database.ownerUrl);
    await database.sql(
      `INSERT INTO schema_migration (timestamp, name) VALUES (9999999999999, 'Future9999999999999')`,
    );
    const again = migrate(database.ownerUrl);
    await expect(again).rejects.toThrow(NewerDatabaseError);
    await expect(again).rejects.toThrow(/mettez le logiciel à jour/);
  });
});
