import { useOperation } from '../../../shared/graphql/use-operation.js';
import { QueryView } from '../../../shared/ui/query-view.js';
import type { Duo } from '../duo.js';
import { AfterwardsSection } from './afterwards-section.js';
import { ClosingReviewSection } from './closing-review-section.js';
import { isEnding, type Ending } from './ending.js';
import { EndingQuery } from './ending.operations.js';
import { useEndingPlace } from './ending-place.js';
import { RecognitionSection } from './recognition-section.js';

/** The end of a duo and what comes after; absent until its calendar calls for it. */
export function EndingSections({ duo }: { duo: Duo }) {
  const isThere = duo.startsOn !== null || duo.state === 'closed';
  const query = useOperation(EndingQuery, { duoId: duo.id }, { enabled: isThere });
  // Most duos have no end to show: nothing announces one before it is known.
  if (!query.data && !query.error && duo.state !== 'closed') return null;
  return (
    <QueryView query={query}>
      {({ duo: ending }) => ending && isEnding(ending) && <EndingBody duo={duo} ending={ending} />}
    </QueryView>
  );
}

function EndingBody({ duo, ending }: { duo: Duo; ending: Ending }) {
  const place = useEndingPlace(duo, ending);
  return (
    <>
      {duo.startsOn && (
        <>
          <ClosingReviewSection place={place} />
          <RecognitionSection place={place} />
        </>
      )}
      <AfterwardsSection place={place} />
    </>
  );
}
