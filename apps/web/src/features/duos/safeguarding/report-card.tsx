import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { longDate } from '../../../shared/format/dates.js';
import { Status } from '../../../shared/ui/status.js';
import { FollowForm } from './follow-form.js';
import { originSentence, type Report, REPORT_STATES } from './report.js';
import classes from './safeguarding.module.css';
import { StopList } from './stop-list.js';

interface ReportCardProps {
  report: Report;
  onSaid: (text: string | null) => void;
}

/** A report: folded, it tells what about and by whom; opened, its words and what may be decided. */
export function ReportCard({ report, onSaid }: ReportCardProps) {
  const [open, setOpen] = useState(false);
  const title = useId();
  const body = useId();
  const { label, tone } = REPORT_STATES[report.state];
  return (
    <li className={classes.report}>
      <article aria-labelledby={title}>
        <Group justify="space-between" gap="xs" mb={4}>
          <Title order={3} id={title}>
            {report.concernLabel}
          </Title>
          <Status tone={tone}>{label}</Status>
        </Group>
        <Text>{originSentence(report)}</Text>
        {report.reviewOn && (
          <Text size="sm" c="dimmed">
            À revoir le {longDate(report.reviewOn)}.
          </Text>
        )}
        <Button
          size="sm"
          variant="default"
          my="sm"
          aria-expanded={open}
          aria-controls={body}
          aria-describedby={title}
          onClick={() => setOpen(!open)}
        >
          {open ? 'Replier' : 'Lire et décider de la suite'}
        </Button>
        <div id={body} hidden={!open}>
          {open && <ReportBody report={report} onSaid={onSaid} />}
        </div>
      </article>
    </li>
  );
}

function ReportBody({ report, onSaid }: ReportCardProps) {
  return (
    <Stack gap="md">
      {report.text ? (
        <blockquote className={classes.words}>{report.text}</blockquote>
      ) : (
        <Text c="dimmed">La personne n’a rien écrit de plus : appelez-la pour comprendre.</Text>
      )}
      <Anchor component={Link} to={`/duos/${report.duoId}`} fw={600}>
        Ouvrir la page du duo
      </Anchor>
      <FollowForm report={report} onSaid={onSaid} />
      <StopList report={report} onSaid={onSaid} />
    </Stack>
  );
}
