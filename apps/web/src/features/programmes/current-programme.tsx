import { createContext, useContext, useState, type ReactNode } from 'react';
import { useOperation } from '../../shared/graphql/use-operation.js';
import type { ResultOf } from '../../shared/graphql/graphql.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { NoProgramme } from './no-programme.js';
import { ProgrammesQuery } from './programmes.operations.js';

export type Programme = ResultOf<typeof ProgrammesQuery>['programmes'][number];

interface ProgrammeChoice {
  readonly programme: Programme;
  readonly programmes: readonly Programme[];
  readonly choose: (id: string) => void;
}

const KEY = 'tdu.programme';
const ChoiceContext = createContext<ProgrammeChoice | null>(null);

/** Most screens speak of one programme: the one last chosen in this browser, or the first. */
export function ProgrammeProvider({ children }: { children: ReactNode }) {
  const query = useOperation(ProgrammesQuery, {});
  const [chosen, setChosen] = useState(() => localStorage.getItem(KEY));
  const choose = (id: string) => {
    localStorage.setItem(KEY, id);
    setChosen(id);
  };
  return (
    <QueryView query={query}>
      {({ programmes }) => {
        const programme = programmes.find(({ id }) => id === chosen) ?? programmes[0];
        if (!programme) return <NoProgramme />;
        return <ChoiceContext value={{ programme, programmes, choose }}>{children}</ChoiceContext>;
      }}
    </QueryView>
  );
}

/** The programme the screen speaks of. */
export function useProgramme(): ProgrammeChoice {
  const choice = useContext(ChoiceContext);
  if (!choice) throw new Error('this screen stands inside a ProgrammeProvider');
  return choice;
}
