import type { Day } from '#shared/values.ts'
import { dayAfter } from '../days.ts'

/**
 * The last day on which a request can be answered: one month after the day it came (GDPR Art. 12 (3)), by the calendar;
 * where the next month has no such day, its last one (Regulation 1182/71, Art. 3 (2) (c)). That a period may end a few
 * days later when its last day is a holiday is not counted on.
 */
export const dueDay = (cameOn: Day): Day => dayAfter(cameOn, { months: 1 })
