import {
  Body1Strong,
  Button,
  Caption1,
  Field,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { Customers } from "../../domain/records";
import { CustomerSearch } from "../customer/CustomerSearch";
import { useWords } from "../words";

interface CustomerFieldProps {
  readonly customers: Customers;
  /** "" = nobody yet. */
  readonly customerId: string;
  readonly problem?: string;
  readonly onChoose: (customerId: string) => void;
}

const useStyles = makeStyles({
  chosen: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
});

/** The customer, or the search for one. */
export function CustomerField({ customers, customerId, problem, onChoose }: CustomerFieldProps) {
  const styles = useStyles();
  const { logContact: words } = useWords().pane;
  if (customerId === "") {
    return (
      <Field {...(problem !== undefined && { validationMessage: problem })}>
        <div>
          <CustomerSearch
            customers={customers}
            onChoose={(customer) => {
              onChoose(customers.id[customer] ?? "");
            }}
          />
        </div>
      </Field>
    );
  }
  const name = customers.name[customers.id.indexOf(customerId)] ?? "";
  return (
    <div role="group" aria-label={words.customer} className={styles.chosen}>
      <span className={styles.name}>
        <Body1Strong>{name || customerId}</Body1Strong>{" "}
        {name !== "" && <Caption1>{customerId}</Caption1>}
      </span>
      <Button
        size="small"
        onClick={() => {
          onChoose("");
        }}
      >
        {words.changeCustomer}
      </Button>
    </div>
  );
}
