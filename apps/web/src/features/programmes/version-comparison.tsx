import { Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { isRefusal } from '../../shared/graphql/refusal.js';
import { useOperation } from '../../shared/graphql/use-operation.js';
import { Notice } from '../../shared/ui/notice.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { ChangeTable } from './change-table.js';
import { VersionDiffQuery } from './programmes.operations.js';
import type { Version } from './version-list.js';

/** Two versions side by side; at first the last one and the one before. */
export function VersionComparison({ versions }: { versions: readonly Version[] }) {
  const [from, setFrom] = useState(versions[1].id);
  const [to, setTo] = useState(versions[0].id);
  const query = useOperation(VersionDiffQuery, { from, to });
  const options = versions.map(({ id, number }) => ({ value: id, label: `Version ${number}` }));
  return (
    <>
      <Group mb="md" align="flex-end">
        <NativeSelect
          label="De"
          value={from}
          data={options}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <NativeSelect
          label="À"
          value={to}
          data={options}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
      </Group>
      <QueryView query={query}>
        {({ programmeVersionDiff: outcome }) =>
          isRefusal(outcome) ? (
            <Notice tone="bad">{outcome.message}</Notice>
          ) : (
            <ChangeTable caption="Ce qui change d’une version à l’autre" changes={outcome.changes} />
          )
        }
      </QueryView>
    </>
  );
}
