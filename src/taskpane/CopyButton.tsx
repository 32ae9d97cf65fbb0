import { Button, Caption1, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useWords } from "./words";

interface CopyButtonProps {
  readonly label: string;
  readonly text: () => string;
}

const useStyles = makeStyles({
  copy: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

/** Copies a text; where the browser of the pane does not allow it, shows the text selected. */
export function CopyButton({ label, text }: CopyButtonProps) {
  const styles = useStyles();
  const { pane } = useWords();
  const [copied, setCopied] = useState(false);
  const [byHand, setByHand] = useState<string>();
  const copy = async () => {
    const wanted = text();
    try {
      await navigator.clipboard.writeText(wanted);
      setByHand(undefined);
      setCopied(true);
    } catch {
      setByHand(wanted);
    }
  };
  return (
    <div className={styles.copy}>
      <div>
        <Button size="small" icon={<CopyRegular />} onClick={() => void copy()}>
          {label}
        </Button>
      </div>
      <div role="status">
        {copied && byHand === undefined && <Caption1>{pane.sla.copied}</Caption1>}
        {byHand !== undefined && <Caption1>{pane.sla.copyByHand}</Caption1>}
      </div>
      {byHand !== undefined && (
        <Textarea
          readOnly
          resize="vertical"
          aria-label={label}
          value={byHand}
          textarea={{
            ref: (field) => {
              field?.select();
            },
          }}
        />
      )}
    </div>
  );
}
