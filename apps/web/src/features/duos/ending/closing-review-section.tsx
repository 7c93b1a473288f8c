import { Group, Text } from '@mantine/core';
import { useState } from 'react';
import { longDate } from '../../../shared/format/dates.js';
import { ofName } from '../../../shared/format/text.js';
import { FormButton } from '../../../shared/ui/form-button.js';
import { Said } from '../../../shared/ui/said.js';
import { Section } from '../../../shared/ui/section.js';
import { Status } from '../../../shared/ui/status.js';
import classes from '../duos.module.css';
import { ClosingReviewForm } from './closing-review-form.js';
import { answerWords, questionsFor, type ClosingReview, type Side } from './ending.js';
import { nameOf, type EndingPlace, type EndingProps } from './ending-place.js';

/** What each of the two says of the duo: the team reads both, each reads the own one. */
export function ClosingReviewSection({ place }: { place: EndingPlace }) {
  const [said, setSaid] = useState<string | null>(null);
  const asked = place.sides.filter((side) => questionsFor(place.ending, side).length > 0);
  if (asked.length === 0) return null;
  const lead = place.ofTeam
    ? 'Chacun·e le donne en ligne, ou à vous de vive voix. Aucune réponse n’est obligatoire.'
    : 'Aucune réponse n’est obligatoire. Votre bilan est lu par la coordination, jamais par l’autre personne du duo.';
  return (
    <Section title="Bilan de fin de duo" lead={lead}>
      {said && <Said tone="good" text={said} />}
      <ul className={classes.list}>
        {asked.map((side) => (
          <ReviewOfSide key={side} place={place} side={side} onSaid={setSaid} />
        ))}
      </ul>
    </Section>
  );
}

function ReviewOfSide({ place, side, onSaid }: EndingProps & { side: Side }) {
  const review = place.ending.closingReviews.find((one) => one.side === side) ?? null;
  const title = place.ofTeam ? `Bilan ${ofName(nameOf(place, side))}` : 'Votre bilan';
  const action = actionOf(place.ofTeam, review !== null);
  return (
    <li className={classes.row}>
      <Group justify="space-between" gap="xs" mb="xs">
        <Text fw={500}>{title}</Text>
        <Status tone={review ? 'good' : 'accent'}>
          {review ? `Donné le ${longDate(review.answeredOn)}` : 'Pas encore donné'}
        </Status>
      </Group>
      {review && <Answers place={place} review={review} />}
      <FormButton size="sm" label={action} ariaLabel={`${action} : ${title}`} onOpen={() => onSaid(null)}>
        {(close) => <ClosingReviewForm {...{ place, side, review, title, onSaid }} onClose={close} />}
      </FormButton>
    </li>
  );
}

function actionOf(ofTeam: boolean, isGiven: boolean): string {
  if (isGiven) return 'Corriger';
  return ofTeam ? 'Noter ce bilan' : 'Donner mon bilan';
}

function Answers({ place, review }: { place: EndingPlace; review: ClosingReview }) {
  if (review.answers.length === 0)
    return (
      <Text size="sm" c="dimmed" mb="sm">
        Sans réponse aux questions.
      </Text>
    );
  return (
    <dl className={classes.answers}>
      {review.answers.map(({ key, label, value }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>{answerWords(place.ending.closingQuestions, key, value)}</dd>
        </div>
      ))}
    </dl>
  );
}
