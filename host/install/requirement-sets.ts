/**
 * The requirement sets the embedded host declares. A set is declared when the members this host emulates make programs
 * written for it work; single members that it lacks refuse by name and stand in `gaps.ts`.
 */

export const REQUIREMENT_SETS: Readonly<Record<string, number>> = {
  ExcelApi: 1.17,
  SharedRuntime: 1.1,
  CustomFunctionsRuntime: 1.4,
  RibbonApi: 1.1,
  Settings: 1.1,
};
