import { Text, Title } from '@mantine/core';
import { useLocation, useParams } from 'react-router';
import { longDate } from '../../shared/format/dates.js';
import { isRefusal } from '../../shared/graphql/refusal.js';
import { useOperation } from '../../shared/graphql/use-operation.js';
import { Splash } from '../../shared/layout/splash.js';
import { Notice } from '../../shared/ui/notice.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { ApplicationFields } from './application-fields.js';
import { ApplicationFormQuery } from './applications.operations.js';

interface Begun {
  readonly answers: Readonly<Record<string, string>>;
  readonly resumeCode: string | null;
}

/** The public form of a programme: `/candidature/:programmeId/mentor` or `/mentore`. Nobody has to sign in. */
export function ApplyPage() {
  const { programmeId = '', side } = useParams();
  const role = side === 'mentor' ? ('mentor' as const) : ('mentee' as const);
  const begun = (useLocation().state as Begun | null) ?? { answers: {}, resumeCode: null };
  const query = useOperation(ApplicationFormQuery, { programmeId, role });
  return (
    <Splash>
      <QueryView query={query} lines={6}>
        {({ applicationForm: form }) => {
          if (isRefusal(form)) return <Notice tone="bad">{form.message}</Notice>;
          if (form.state === 'open' || form.state === 'waiting_list')
            return <ApplicationFields form={form} where={{ programmeId, role }} begun={begun} />;
          return (
            <>
              <Title order={1} fz="1.5rem">
                {form.programmeName}
              </Title>
              <Text mt="md">
                {form.state === 'not_yet_open'
                  ? `Les candidatures ouvrent le ${longDate(form.opensOn)}.`
                  : 'Les candidatures sont closes pour le moment : contactez l’association pour connaître la prochaine ouverture.'}
              </Text>
            </>
          );
        }}
      </QueryView>
    </Splash>
  );
}
