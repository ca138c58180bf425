/** How an action is told about: at work, given up, refused. */

import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Values } from "../../src/process/api";
import { Providers } from "../../src/taskpane/app/Providers";
import { fetchAreaWords } from "../../src/taskpane/locales/i18n";
import { Standing } from "../../src/taskpane/work/Standing";
import { useActions, type Action } from "../../src/taskpane/work/useActions";

beforeAll(fetchAreaWords);

const SUBJECT = {};
type Act = Action<object, Values>;

function Panel({ act }: { act: Act }) {
  const actions = useActions<object, Values>(SUBJECT, () => undefined);
  return (
    <>
      <button onClick={() => void actions.run(act)}>Go</button>
      <Standing actions={actions} />
    </>
  );
}

async function begin(act: Act) {
  const user = userEvent.setup({ delay: null });
  render(
    <Providers displayLanguage="en-US" officeDark={false}>
      <Panel act={act} />
    </Providers>,
  );
  await user.click(await screen.findByText("Go"));
  return user;
}

/** Reads until it is given up. */
const slow: Act = ({ signal, onProgress }) =>
  new Promise((resolve) => {
    onProgress("reading", 0);
    signal.addEventListener("abort", () => resolve({ ok: false, issues: [{ code: "cancelled", facts: {} }] }));
  });

test("what takes long can be given up, and says that nothing was written", async () => {
  const user = await begin(slow);
  expect(screen.queryByRole("button", { name: "Cancel" })).not.toBeInTheDocument();
  await user.click(await screen.findByRole("button", { name: "Cancel" }));
  expect(await screen.findByText("Cancelled; nothing has been changed.")).toBeVisible();
  expect(screen.queryByText("Working…")).not.toBeInTheDocument();
});

test("once writing has begun there is nothing to give up, but how many rows it is", async () => {
  await begin(({ onProgress }) => {
    onProgress("writing", 400);
    return new Promise(() => undefined);
  });
  expect(await screen.findByText("Writing 400 rows…")).toBeVisible();
  await new Promise((resolve) => setTimeout(resolve, 800));
  expect(screen.queryByRole("button", { name: "Cancel" })).not.toBeInTheDocument();
});
