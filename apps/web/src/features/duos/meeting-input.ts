import type { VariablesOf } from '../../shared/graphql/graphql.js';
import type { LogMeetingMutation } from './duos.operations.js';

/** One account of one day, as the api takes it; the duo is added by the screen. */
export type MeetingInput = Omit<VariablesOf<typeof LogMeetingMutation>['input'], 'duoId'>;
