import { useSearchParams } from 'react-router';
import { useConnection } from '../../shared/graphql/use-connection.js';
import { useOperation } from '../../shared/graphql/use-operation.js';
import { Empty } from '../../shared/ui/empty.js';
import { FilterSelect, oneOf } from '../../shared/ui/filter-select.js';
import { LoadMore } from '../../shared/ui/load-more.js';
import { Page } from '../../shared/ui/page.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { Section } from '../../shared/ui/section.js';
import { useProgramme } from '../programmes/current-programme.js';
import { ProgrammePicker } from '../programmes/programme-picker.js';
import { kindChoices, totalOf, type WorkItem } from './work.js';
import { WorkCountsQuery, WorkListQuery } from './work.operations.js';
import { WorkRow } from './work-row.js';
import classes from './work-list.module.css';

/** The coordinator's day: what needs a hand, people first, papers last, each with why and what to do. */
export function WorkPage() {
  const { programme } = useProgramme();
  const counts = useOperation(WorkCountsQuery, { programmeId: programme.id });
  return (
    <Page
      title="À faire aujourd’hui"
      lead="Les personnes d’abord, les papiers ensuite. Chaque ligne s’en va d’elle-même quand c’est fait."
      actions={<ProgrammePicker />}
    >
      <QueryView query={counts} lines={6}>
        {({ workCounts }) => (
          <Section
            title="Ce qui attend"
            actions={
              <FilterSelect
                label="Sorte de tâche"
                name="tache"
                all={`Tout (${totalOf(workCounts)})`}
                choices={kindChoices(workCounts)}
              />
            }
          >
            <WorkList programmeId={programme.id} choices={kindChoices(workCounts)} />
          </Section>
        )}
      </QueryView>
    </Page>
  );
}

interface WorkListProps {
  programmeId: string;
  choices: ReturnType<typeof kindChoices>;
}

function WorkList({ programmeId, choices }: WorkListProps) {
  const [search] = useSearchParams();
  const kind = oneOf(choices, search.get('tache')) as WorkItem['kind'] | null;
  const work = useConnection(
    WorkListQuery,
    { programmeId, kinds: kind ? [kind] : null, first: 25 },
    (data) => data.workList,
  );
  return (
    <>
      <QueryView query={work} lines={6}>
        {() =>
          work.nodes.length === 0 ? (
            <Empty title="Rien ne vous attend">
              Rencontres, bilans, réponses et documents : tout est à jour. La liste se remplit d’elle-même.
            </Empty>
          ) : (
            <ol className={classes.list}>
              {work.nodes.map((item) => (
                <WorkRow key={item.id + item.kind} item={item} />
              ))}
            </ol>
          )
        }
      </QueryView>
      <LoadMore pages={work} what="lignes" />
    </>
  );
}
