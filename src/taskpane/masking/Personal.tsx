import { makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { Eye16Regular, EyeOff16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { useWords } from "../words";
import { masked, type PersonalKind } from "./masked";
import { useMasking } from "./Masking";

interface PersonalProps {
  readonly kind: PersonalKind;
  readonly value: string;
}

const useStyles = makeStyles({
  personal: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXXS },
  value: { overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  // As high as a line of text, so that lines with and without it stand alike.
  eye: { minWidth: "24px", width: "24px", height: "24px", padding: 0, flexShrink: 0 },
});

/** Personal data of a customer: covered, where masking is on, until a person asks for this very value. */
export function Personal({ kind, value }: PersonalProps) {
  const styles = useStyles();
  const { shell } = useWords().pane;
  const isMasking = useMasking();
  const [shown, setShown] = useState<string>();
  if (!isMasking || value.trim() === "") return <span className={styles.value}>{value}</span>;
  const isShown = shown === value;
  return (
    <span className={styles.personal}>
      <span className={styles.value}>{isShown ? value : masked(kind, value)}</span>
      <ToggleButton
        appearance="transparent"
        size="small"
        className={styles.eye}
        checked={isShown}
        icon={isShown ? <EyeOff16Regular /> : <Eye16Regular />}
        aria-label={shell.reveal[kind]}
        title={isShown ? shell.cover[kind] : shell.reveal[kind]}
        onClick={() => {
          setShown(isShown ? undefined : value);
        }}
      />
    </span>
  );
}
