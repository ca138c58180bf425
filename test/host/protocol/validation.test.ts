import { readXlsx } from "../../../host/file/read-xlsx";
import { writeXlsx } from "../../../host/file/write-xlsx";
import type { Host } from "../../support/office";
import { freshHost } from "../../support/office";

let host: Host;
beforeEach(async () => {
  host = await freshHost();
});
afterEach(() => host.close());

const PROMPT = { title: "Colour", message: "Pick one.", showPrompt: true };

/** Gives A1 a prompt and, if wanted, a list after it; answers what Excel would say of the validation. */
async function prompted(source?: string): Promise<unknown> {
  return host.Excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    dataValidation.prompt = PROMPT;
    if (source) dataValidation.rule = { list: { inCellDropDown: true, source } };
    dataValidation.load("type,rule,prompt,valid");
    await context.sync();
    return dataValidation.toJSON();
  });
}

test("a prompt may come before its rule", async () => {
  const list = { inCellDropDown: true, source: "red,blue" };
  expect(await prompted("red,blue")).toMatchObject({ type: "List", rule: { list }, prompt: PROMPT });
});

test("a prompt without a rule lets any value in and is kept in files", async () => {
  expect(await prompted()).toMatchObject({ type: "None", rule: {}, prompt: PROMPT, valid: true });
  const sheet = readXlsx(writeXlsx(host.workbook)).sheets[0]!;
  expect(sheet.validations).toMatchObject([{ rule: { type: "None" }, prompt: { message: "Pick one." } }]);
  expect(sheet.validate(0, 0, "anything")).toEqual({ ok: true });
});
