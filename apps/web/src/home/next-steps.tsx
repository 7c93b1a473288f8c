import { Button, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useOperation } from '../shared/graphql/use-operation.js';
import { CheckIcon } from '../shared/ui/icons.js';
import { QueryView } from '../shared/ui/query-view.js';
import { Section } from '../shared/ui/section.js';
import { NextStepsQuery } from './home.operations.js';
import classes from './home.module.css';
import { nextSteps, type Step } from './steps.js';

/** The few things that wait for the coordinator, each with the button that leads to it. */
export function NextSteps({ programmeId }: { programmeId: string }) {
  const query = useOperation(NextStepsQuery, { programmeId });
  return (
    <Section
      title="À faire"
      actions={
        <Button component={Link} to="/a-faire" variant="default" size="sm">
          Tout ce qui attend aujourd’hui
        </Button>
      }
    >
      <QueryView query={query}>
        {(data) => {
          const steps = nextSteps(data);
          if (steps.length === 0) return <Quiet />;
          return (
            <Stack component="ul" gap={0} className={classes.steps}>
              {steps.map((step, index) => (
                <StepRow key={step.key} step={step} first={index === 0} />
              ))}
            </Stack>
          );
        }}
      </QueryView>
    </Section>
  );
}

function StepRow({ step, first }: { step: Step; first: boolean }) {
  return (
    <li className={classes.step}>
      <Text fw={500} flex="1 1 14rem">
        {step.sentence}
      </Text>
      <Button
        component={Link}
        to={step.to}
        size="sm"
        variant={first ? 'filled' : 'default'}
        aria-label={`${step.action} : ${step.sentence}`}
      >
        {step.action}
      </Button>
    </li>
  );
}

function Quiet() {
  return (
    <Text className={classes.quiet}>
      <CheckIcon /> Rien ne vous attend : tout est à jour.
    </Text>
  );
}
