import { AccountsServerModule } from '@tdu/accounts-server';
import { DuosServerModule } from '@tdu/duos-server';
import { ImpactServerModule } from '@tdu/impact-server';
import { MatchingServerModule } from '@tdu/matching-server';
import { PeopleServerModule } from '@tdu/people-server';
import { ProgrammesServerModule } from '@tdu/programmes-server';
import { RemindersServerModule } from '@tdu/reminders-server';
import { type TestApp, startTestApp } from '@tdu/testing';

interface SchemaColumn {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
}

/** Migrations are written by hand: nothing but this keeps them and the entities of one mind. */
describe('the entities and the migrated schema', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp([
      AccountsServerModule,
      ProgrammesServerModule,
      PeopleServerModule,
      MatchingServerModule,
      DuosServerModule,
      RemindersServerModule,
      ImpactServerModule,
    ]);
  });
  afterAll(() => app.close());

  const ofSchema = () =>
    app.database.sql<SchemaColumn>(`
      SELECT table_name AS "table", column_name AS "column", is_nullable = 'YES' AS nullable,
             CASE data_type WHEN 'ARRAY' THEN ltrim(udt_name, '_') || '[]'
                            WHEN 'timestamp with time zone' THEN 'timestamptz' ELSE data_type END AS type
      FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'schema_migration'`);

  const ofEntities = (): SchemaColumn[] =>
    app.dataSource.entityMetadatas.flatMap((entity) =>
      entity.columns.map((column) => ({
        table: entity.tableName,
        column: column.databaseName,
        type: `${typeName(column.type)}${column.isArray ? '[]' : ''}`,
        nullable: column.isNullable,
      })),
    );

  it('agree on every table', async () => {
    const tables = new Set((await ofSchema()).map((column) => column.table));
    expect(new Set(ofEntities().map((column) => column.table))).toEqual(tables);
  });

  it('agree on every column: its name, its type, whether it may be empty', async () => {
    expect(sorted(ofEntities())).toEqual(sorted(await ofSchema()));
  });
});

const ALIASES: Record<string, string> = {
  int: 'integer',
  int4: 'integer',
  bool: 'boolean',
  'timestamp with time zone': 'timestamptz',
};

function typeName(type: unknown): string {
  const name = typeof type === 'function' ? type.name.toLowerCase() : String(type);
  return ALIASES[name] ?? name;
}

function sorted(columns: readonly SchemaColumn[]): SchemaColumn[] {
  const key = ({ table, column }: SchemaColumn) => `${table}.${column}`;
  return [...columns].sort((a, b) => key(a).localeCompare(key(b)));
}
