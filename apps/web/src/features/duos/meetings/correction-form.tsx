import { longDate } from '../../../shared/format/dates.js';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { useMySide, type DuoPeople } from '../my-side.js';
import { MeetingForm } from './meeting-form.js';
import type { MeetingInput } from './meeting-input.js';
import { LogMeetingMutation } from './meetings.operations.js';

interface CorrectionFormProps {
  label: string;
  duo: DuoPeople & { readonly id: string };
  start: MeetingInput;
  onSaid: (text: string) => void;
  onClose: () => void;
}

/** One day told, or told anew: the day itself stays. */
export function CorrectionForm({ label, duo, start, onSaid, onClose }: CorrectionFormProps) {
  const side = useMySide(duo);
  const request = useRequest(LogMeetingMutation);
  const save = (input: MeetingInput) =>
    request.send({ input: { duoId: duo.id, ...input } }, () => {
      onSaid(`Rencontre du ${longDate(start.heldOn)} : c’est noté.`);
      onClose();
    });
  return (
    <MeetingForm
      label={label}
      people={duo}
      start={start}
      hasFixedDay
      side={side}
      request={request}
      onSave={save}
      onCancel={onClose}
    />
  );
}
