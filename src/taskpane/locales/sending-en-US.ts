/** What sending tables out to departments says in English. */

export const enUSSending = {
  intro:
    "Makes a file for each department: its own rows, blank lines to add more, drop-downs and formulas. It is filled in with Excel, WPS or LibreOffice, without the add-in. Nothing in this workbook changes.",
  table: "Table",
  finishedToo: "Finished rows too",
  departments: "Departments",
  all: "Select all",
  none: "Select none",
  rows_one: "{{count}} row",
  rows_other: "{{count}} rows",
  blankOnly: "blank lines only",
  unlisted: "Nobody in People belongs to it; check the spelling.",
  willGo: "Files: {{files}} · rows: {{rows}}",
  how: "Save",
  asOne: "All in one .zip file",
  each: "Each file by itself",
  zipName: "{{form}} - by department.zip",
  save_one: "Save {{count}} file",
  save_other: "Save {{count}} files",
  making: "Making file {{done}} of {{all}}…",
  stop: "Stop",
  stopped: "Stopped; no file was saved.",
  saved: "Handed to the browser: {{name}}",
  savedFiles_one: "Handed to the browser: {{count}} file",
  savedFiles_other: "Handed to the browser: {{count}} files",
  savedHint:
    "Send each file to its department and ask for it back as .xlsx; “Merge returned files” takes in what comes back. If no file appears, this Excel doesn't let panes save files: open the workbook in Excel on the web and send from there.",
  blocked:
    "Excel on this device doesn't let panes save files. Open the workbook in Excel on Windows or on the web and send from there.",
  noForm: "The empty form couldn't be fetched. Check the connection and try again.",
  nobody: "No department is known yet. Fill in the departments in People first.",
  homeless_one: "{{count}} row belongs to no department and goes nowhere",
  homeless_other: "{{count}} rows belong to no department and go nowhere",
  noPerson: "nobody is named yet: {{count}}",
  noDepartment: "{{person}} has no department in People: {{count}}",
  unknownPerson: "{{person}} is not in People: {{count}}",
  andOthers_one: "and {{count}} other",
  andOthers_other: "and {{count}} others",
  between: "; ",
  nameless_one:
    "{{count}} row has no ID of its own and stays, because nothing would tell it apart when it comes back. “Check and repair” under More gives it one.",
  nameless_other:
    "{{count}} rows have no IDs of their own and stay, because nothing would tell them apart when they come back. “Check and repair” under More gives them IDs.",
};

export type SendingLocale = typeof enUSSending;
