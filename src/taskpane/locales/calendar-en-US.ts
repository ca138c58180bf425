/** What the page of the working calendar says in English. */

export const enUSCalendar = {
  through: "Valid through {{date}}",
  throughNone: "The Calendar sheet holds no days yet. Load a year's list below.",
  later:
    "Deadlines after that day are not calculated. The State Council usually publishes next year's list in November.",
  soon_one: "{{count}} working day is left. Load next year's list before deadlines run past the end.",
  soon_other: "{{count}} working days are left. Load next year's list before deadlines run past the end.",
  exceptions_one: "{{count}} day of your company differs.",
  exceptions_other: "{{count}} days of your company differ.",
  showExceptions: "Show them",

  explain: "Work out a deadline",
  start: "From",
  startDay: "Day",
  startTime: "Time, if it matters",
  days: "Working days",
  explainHint: "Choose a day and a number of working days from 0 to 250.",
  beyond: "That lies past the calendar, which is valid through {{date}}. Load the next year's list first.",
  notCovered: "The calendar says nothing about {{date}}: it runs from {{from}} to {{through}}.",

  load: "Load a year's list",
  loadHint:
    "A JSON file in the shape of holiday-cn, or rows with date, off or work, and name. Nothing is written before you have seen what it does.",
  chooseFile: "Choose a file…",
  fileFailed: "The file can't be read. Choose it again, or paste what is in it.",
  paste: "or paste rows",
  pasteHint: "2027-01-01 off New Year's Day",
  willYear: "{{year}}, every day. Holidays: {{off}}, make-up workdays: {{work}}",
  willExceptions_one: "{{count}} day on which your company differs",
  willExceptions_other: "{{count}} days on which your company differs",
  unchanged_one: "{{count}} day is so already",
  unchanged_other: "{{count}} days are so already",
  willThrough: "The calendar will then be valid through {{date}}.",
  nothingNew: "There is nothing to write.",
  write: "Write to the calendar",
  written: "The calendar is valid through {{date}}.",
  writtenExceptions_one: "{{count}} day added to Calendar Exceptions",
  writtenExceptions_other: "{{count}} days added to Calendar Exceptions",
  doubtful_one: "{{count}} line is left out",
  doubtful_other: "{{count}} lines are left out",
  more: "and {{count}} more",

  problem: {
    notJson: "This begins like JSON but can't be read as such. Copy the whole file.",
    notAList: "This JSON is not a list of days: it needs “days” with “date” and “isOffDay”.",
    nothing: "There is nothing in it.",
    noDate: "Line {{line}}: no date in “{{text}}”. Write it like 2027-01-01.",
    noKind: "Line {{line}}: “{{text}}” says neither off nor work.",
    badSpan: "Line {{line}}: “{{text}}” ends before it begins, or is longer than 60 days.",
    contradiction: "Line {{line}}: {{date}} is said to be both off and work, so it is left out.",
    exceptionStands:
      "Line {{line}}: {{date}} is an exception of your company already and stays so. Change it on the Calendar Exceptions sheet.",
    notAWholeYear: "{{year}}: {{days}} days are not a whole year's list, so none is taken.",
    gap: "{{year}}: load {{missing}} first, or the days between would have no answer.",
  },

  exception: "Add an exception by hand",
  exceptionHint: "A day on which your company differs from the public calendar. Every deadline follows.",
  day: "Day",
  kind: "That day",
  name: "Name",
  nameHint: "Such as company day",
  add: "Add",
  added: "{{date}} is added.",
  chooseDay: "Choose a day.",
  sameKind: "{{date}} is like that already in the public calendar.",
  refused: "{{date}} has an exception already, or is outside the calendar. See the Calendar Exceptions sheet.",
};

/** The words every language gives for the page of the calendar. */
export type CalendarLocale = typeof enUSCalendar;
