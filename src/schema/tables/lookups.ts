/** Formulas that several tables share: they show a person the name behind an id, and count working days. */

/** The other row's field, or "" while nothing is chosen or the row is gone. */
export const lookUp = (reference: string, table: string, field: string): string =>
  `IF([${reference}]="","",IFERROR(INDEX(${table}[${field}],MATCH([${reference}],${table}[id],0))&"",""))`;

/** True where the Calendar says nothing about this day. */
const uncovered = (day: string): string => `OR(INT(${day})<MIN(Calendar[date]),INT(${day})>MAX(Calendar[date]))`;

/** The working days up to and including this day. */
const workdaysUntil = (day: string): string => `COUNTIF(Calendar[workday],"<="&INT(${day}))`;

/** Working days from one day to another, signed. */
export const workdaysBetween = (from: string, to: string): string =>
  `IF(OR(${uncovered(from)},${uncovered(to)}),{calendarLimit:beyond},${workdaysUntil(to)}-${workdaysUntil(from)})`;

/**
 * When a reply is due: the same time of day so many working days later, and as many minutes of working days more as the
 * customer was waited for. A clock that starts on a day off runs from the next working day, and its last day counts to
 * the end.
 */
const replyDueFrom = (start: string): string => {
  const time = `IF(COUNTIF(Calendar[workday],INT(${start}))>0,MOD(${start},1),1-1/1440)+N([pausedMinutes])/1440`;
  const days = `INT(${time}+1E-9)`;
  return `IF(${start}="","",IF(${uncovered(start)},{calendarLimit:beyond},IFERROR(SMALL(Calendar[workday],${workdaysUntil(start)}+$replyDays+${days})+${time}-${days},{calendarLimit:beyond})))`;
};

/** When a reply is due, by the clock that Settings names: from the receipt or from this field, the review. */
export const replyDueFormula = (review: string): string =>
  `IF($slaStart={slaStart:review},${replyDueFrom(`[${review}]`)},${replyDueFrom("[clockStart]")})`;

/** The last working day up to this one, with a time; "" where none is left since `start`. */
export const lastWorkdayAt = (start: string, day: string, time: string): string =>
  `IF(${uncovered(day)},{calendarLimit:beyond},IF(COUNTIFS(Calendar[workday],">="&${start},Calendar[workday],"<="&${day})=0,"",SMALL(Calendar[workday],${workdaysUntil(day)})+${time}))`;
