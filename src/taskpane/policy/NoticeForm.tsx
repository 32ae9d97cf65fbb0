import { Button, Field, Input, makeStyles, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { failureSentence } from "../../actions/failureText";
import { addInState } from "../../ribbon/addInState";
import type { PastedNotice } from "../../ribbon/order";
import { runOrder } from "../../ribbon/runOrder";
import { Message } from "../Message";
import { Section } from "../settings/Section";
import { useWords } from "../words";
import { NoticePreview } from "./NoticePreview";
import type { PageProps } from "./pageProps";
import { useNoticePreview } from "./useNoticePreview";

const useStyles = makeStyles({
  preview: { alignSelf: "start" },
  year: { maxWidth: "12em" },
});

/** A holiday notice becomes rows of the working calendar, after a preview. */
export function NoticeForm({ assessed, isBusy }: PageProps) {
  const styles = useStyles();
  const { pane, language } = useWords();
  const { notice: words } = pane.policy.page;
  const [text, setText] = useState("");
  const [year, setYear] = useState<string>();
  const { previewing, read, forget } = useNoticePreview(assessed);
  const done = previewing.kind === "done" ? previewing : undefined;
  const clear = () => {
    setText("");
    setYear(undefined);
    forget();
  };
  const add = async (notice: PastedNotice) => {
    if (await isAdded(notice, assessed)) clear();
  };
  // A text that names no year asks for it; then the field stays until the notice is in.
  const asksForYear =
    year !== undefined || done?.preview.notice.problems.some(({ code }) => code === "no-year");
  return (
    <Section title={words.title} hint={words.hint}>
      <Field label={words.text}>
        <Textarea
          rows={6}
          resize="vertical"
          value={text}
          onChange={(_, { value }) => {
            setText(value);
            forget();
          }}
        />
      </Field>
      {asksForYear && (
        <Field label={words.year} className={styles.year}>
          <Input
            type="number"
            inputMode="numeric"
            value={year ?? ""}
            onChange={(_, { value }) => {
              setYear(value);
              forget();
            }}
          />
        </Field>
      )}
      <Button
        className={styles.preview}
        disabledFocusable={text.trim() === "" || previewing.kind === "reading"}
        onClick={() => void read({ text, year: yearOf(year) })}
      >
        {words.preview}
      </Button>
      {previewing.kind === "failed" && (
        <Message intent="error">
          {failureSentence(previewing.error, language) ?? pane.unexpected}
        </Message>
      )}
      {done && (
        <NoticePreview {...done.preview} isBusy={isBusy} onAdd={() => void add(done.notice)} />
      )}
    </Section>
  );
}

/** @returns undefined for what is no year */
function yearOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{4}$/.test(text) ? Number(text) : undefined;
}

async function isAdded(notice: PastedNotice, assessed: PageProps["assessed"]): Promise<boolean> {
  await runOrder({ name: "addNotice", ...notice, assessed });
  const { ended } = addInState();
  return ended !== undefined && "outcome" in ended && ended.outcome.kind === "notice-added";
}
