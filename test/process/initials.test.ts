import { initials } from "../../src/process/initials";

test.each([
  ["张伟", "zw"],
  ["王小明", "wxm"],
  ["欧阳娜", "oyn"],
  ["Wei Zhang", "wz"],
  ["李Anna", "la"],
])("%s is found by %s", (name, letters) => {
  expect(initials(name)).toBe(letters);
});
