import { MessageEntity } from './message.entity.js';
import { ReminderEntity } from './reminder.entity.js';

export { MessageEntity, ReminderEntity };

/** The tables of this part. */
export const REMINDERS_ENTITIES = [ReminderEntity, MessageEntity];
