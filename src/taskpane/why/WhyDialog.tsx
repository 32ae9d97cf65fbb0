import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { plainWhy, type Why } from "../../actions/why";
import type { Book } from "../../domain/records";
import { CopyButton } from "../CopyButton";
import { useGoTo } from "../useGoTo";
import { useWords } from "../words";
import { WhyTable } from "./WhyTable";

interface WhyDialogProps {
  readonly title: string;
  readonly book: Book;
  readonly why: Why;
  readonly onClose: () => void;
}

const useStyles = makeStyles({
  surface: { padding: tokens.spacingHorizontalL },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  copies: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export function WhyDialog({ title, book, why, onClose }: WhyDialogProps) {
  const styles = useStyles();
  const words = useWords().pane.why;
  const { goTo, message } = useGoTo();
  const { tables, letter } = why;
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>
            {tables.length === 0 && words.nothing}
            {tables.map((table) => (
              <WhyTable key={table.title} table={table} book={book} goTo={goTo} />
            ))}
            <div className={styles.copies}>
              {tables.length > 0 && (
                <CopyButton
                  label={words.copyForBoss}
                  done={words.copied}
                  text={() => plainWhy(why)}
                />
              )}
              {letter !== undefined && (
                <CopyButton label={words.copyForCustomer} text={() => letter} done={words.copied} />
              )}
            </div>
            {message}
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="secondary">{words.close}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
