/** A text box, and the button that writes its text into the selected cell. */
import { useState } from "react";
import { Button, Field, Textarea, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  instructions: { fontWeight: tokens.fontWeightSemibold, marginTop: "20px", marginBottom: "10px" },
  area: { display: "flex", flexDirection: "column", alignItems: "center" },
  field: { marginLeft: "20px", marginTop: "30px", marginBottom: "20px", marginRight: "20px", maxWidth: "50%" },
});

/** The form. */
export function TextInsertion() {
  const styles = useStyles();
  const [text, setText] = useState("Some text.");
  return (
    <div className={styles.area}>
      <Field className={styles.field} size="large" label="Text to insert">
        <Textarea size="large" value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      <Field className={styles.instructions}>Press the button to insert the text.</Field>
      <Button appearance="primary" disabled={false} size="large" onClick={() => void insert(text)}>
        Insert text
      </Button>
    </div>
  );
}

async function insert(text: string): Promise<void> {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    range.values = [[text]];
    range.format.autofitColumns();
    await context.sync();
  });
}
