import { SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useOperation } from '../../shared/graphql/use-operation.js';
import { ServiceError } from '../../shared/graphql/service-error.js';
import { useCan } from '../accounts/session.js';
import { Failure } from '../../shared/ui/failure.js';
import { Page } from '../../shared/ui/page.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { CharterSection } from './charter/charter-section.js';
import { CompanionsSection } from './companions/companions-section.js';
import type { Duo } from './duo.js';
import { DuoCalendar } from './duo-calendar.js';
import { DuoSummary } from './duo-summary.js';
import { DuoTimeline } from './duo-timeline.js';
import { DuoQuery } from './duos.operations.js';
import { EndingSections } from './ending/ending-sections.js';
import { DocumentsSection } from './documents/documents-section.js';
import { FirstMeetingSection } from './first-meeting/first-meeting-section.js';
import { GoalsSection } from './goals/goals-section.js';
import { DuoContinuity } from './life/duo-continuity.js';
import { DuoLife } from './life/duo-life.js';
import { MeetingsSection } from './meetings/meetings-section.js';
import { MeasuresSection } from './measures/measures-section.js';
import { QuestionsSection } from './questions/questions-section.js';
import { ReportSection } from './safeguarding/report-section.js';
import { ReviewsSection } from './reviews-section.js';

const TRAIL = [{ label: 'Duos', to: '/duos' }];

/** Everything about one duo, for the coordination. */
export function DuoPage() {
  const { id = '' } = useParams();
  const query = useOperation(DuoQuery, { id });
  const can = useCan();
  return (
    <QueryView query={query} lines={8}>
      {({ duo }) =>
        duo ? (
          <DuoBody key={duo.id} duo={duo} trail={can('ReadDuos') ? TRAIL : undefined} />
        ) : (
          <Page title="Duo introuvable" trail={TRAIL}>
            <Failure error={new ServiceError('not-found')} />
          </Page>
        )
      }
    </QueryView>
  );
}

function DuoBody({ duo, trail }: { duo: Duo; trail?: typeof TRAIL }) {
  const can = useCan();
  // Decided once: whoever gives the last signature is told so where it was given.
  const [isToSign] = useState(duo.missingSigners.length > 0 && duo.state !== 'closed');
  return (
    <Page
      title={`${duo.mentor.displayName} et ${duo.mentee.displayName}`}
      lead={duo.programme.name}
      trail={trail}
    >
      {can('ManageDuos') && <DuoContinuity duoId={duo.id} />}
      <DuoSummary duo={duo} />
      {isToSign && <CharterSection duo={duo} />}
      <EndingSections duo={duo} />
      <QuestionsSection duo={duo} />
      <ReportSection duo={duo} />
      <FirstMeetingSection duo={duo} />
      <MeetingsSection duo={duo} />
      <CompanionsSection duo={duo} />
      <GoalsSection duo={duo} />
      <DocumentsSection duo={duo} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg" verticalSpacing={0} style={{ alignItems: 'start' }}>
        <DuoCalendar duo={duo} />
        <div>
          <ReviewsSection duo={duo} />
          <DuoTimeline timeline={duo.timeline} />
        </div>
      </SimpleGrid>
      {can('RecordMeasure') && <MeasuresSection duo={duo} />}
      {!isToSign && <CharterSection duo={duo} />}
      {can('ManageDuos') && <DuoLife duo={duo} />}
    </Page>
  );
}
