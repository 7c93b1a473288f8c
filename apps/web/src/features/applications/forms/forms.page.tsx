import { useSearchParams } from 'react-router';
import { useOperation } from '../../../shared/graphql/use-operation.js';
import { FilterSelect, oneOf } from '../../../shared/ui/filter-select.js';
import { Page } from '../../../shared/ui/page.js';
import { QueryView } from '../../../shared/ui/query-view.js';
import { Section } from '../../../shared/ui/section.js';
import { type ParticipantRole, ROLES } from '../../people/participation.js';
import { EnrolmentQuestionsQuery } from '../../people/search/people.operations.js';
import { useProgramme } from '../../programmes/current-programme.js';
import { ProgrammePicker } from '../../programmes/programme-picker.js';
import { FormEditor } from './form-editor.js';
import { ApplicationFormsQuery } from './forms.operations.js';
import { WaitingListSection } from './waiting-list-section.js';

const TRAIL = [{ label: 'Personnes', to: '/personnes' }];

/** The public forms of a programme, one for each role: when they take applications, what they ask. */
export function FormsPage() {
  const { programme } = useProgramme();
  const [address] = useSearchParams();
  const role = (oneOf(ROLES, address.get('role')) ?? 'mentee') as ParticipantRole;
  const where = { programmeId: programme.id, role };
  const forms = useOperation(ApplicationFormsQuery, { programmeId: programme.id });
  const questions = useOperation(EnrolmentQuestionsQuery, { role });
  return (
    <Page
      title="Formulaires de candidature"
      lead="Ce que remplissent, sans compte, les personnes qui veulent participer."
      trail={TRAIL}
      actions={<ProgrammePicker />}
    >
      <Section
        title={role === 'mentor' ? 'Formulaire des mentors' : 'Formulaire des mentoré·es'}
        actions={<FilterSelect label="Formulaire de" name="role" standard="mentee" choices={ROLES} />}
      >
        <QueryView query={forms} lines={6}>
          {({ applicationForms }) => (
            <QueryView query={questions} lines={6}>
              {({ enrolmentQuestions }) => (
                <FormEditor
                  key={programme.id + role}
                  where={where}
                  form={applicationForms.find((one) => one.role === role)}
                  questions={enrolmentQuestions}
                />
              )}
            </QueryView>
          )}
        </QueryView>
      </Section>
      <WaitingListSection
        key={programme.id + role}
        where={where}
        waiting={forms.data?.applicationForms.find((one) => one.role === role)?.waiting ?? 0}
      />
    </Page>
  );
}
