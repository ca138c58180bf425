/** Which colours the pane takes. */

import { chooseLook, isDark } from "../../src/taskpane/theme/look";

const plain = { officeDark: undefined, prefersDark: false, forcedColors: false };

test.each([
  ["the user's choice wins over everything", "light", { ...plain, officeDark: true, forcedColors: true }, "light"],
  [
    "contrast themes of Windows win over Office",
    "auto",
    { ...plain, officeDark: false, forcedColors: true },
    "contrast",
  ],
  ["Office wins over the browser", "auto", { ...plain, officeDark: false, prefersDark: true }, "light"],
  ["a dark Office is followed", "auto", { ...plain, officeDark: true }, "dark"],
  ["where Office does not tell, the browser is followed", "auto", { ...plain, prefersDark: true }, "dark"],
  ["else it is light", "auto", plain, "light"],
] as const)("%s", (_name, choice, surroundings, look) => {
  expect(chooseLook(choice, surroundings)).toBe(look);
});

test.each([
  ["#1F1F1F", true],
  ["#0A0A0A", true],
  ["#FFFFFF", false],
  ["#F3F2F1", false],
])("%s is dark: %s", (color, dark) => {
  expect(isDark(color)).toBe(dark);
});
