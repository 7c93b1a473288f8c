import type { Answers } from '../application/read-answers.js';
import type { ParticipantFacts } from '../import/facts.js';
import type { ParticipantRole } from '../participant.js';
import { writtenFacts } from './written-facts.js';

/**
 * Keys of the questions answered otherwise than a file says, whether it says something else or nothing; an answer left
 * empty tells nothing. `told`: what the answers were read as.
 */
export function differingAnswers(
  role: ParticipantRole,
  answers: Answers,
  told: ParticipantFacts,
  file: ParticipantFacts,
): string[] {
  const [meant, known] = [writtenFacts(role, told), writtenFacts(role, file)];
  return Object.keys(answers).filter((key) => answers[key].trim() !== '' && meant[key] !== known[key]);
}
