import { PersonSearchRegular } from "@fluentui/react-icons";
import { useMemo } from "react";
import type { AssessedWorkbook } from "../../actions/check/assessWorkbook";
import { customerCard } from "../../actions/customer/customerCard";
import { isOn, setupIn } from "../../domain/setup/setup";
import type { AddInState } from "../../ribbon/addInState";
import { Empty } from "../Empty";
import { Message } from "../Message";
import { WhenRead } from "../WhenRead";
import { useWords } from "../words";
import { Card } from "./Card";
import { ReadAgain } from "./ReadAgain";
import { CustomerSearch } from "./CustomerSearch";
import { useShownCustomer, type NotShown } from "./useShownCustomer";

export function CustomerView(state: AddInState) {
  const canLog = isOn(setupIn(state.setup), "contacts");
  return (
    <WhenRead state={state}>
      {(assessed) => <Customer assessed={assessed} canLog={canLog} />}
    </WhenRead>
  );
}

interface CustomerProps {
  readonly assessed: AssessedWorkbook;
  /** The workbook keeps a contact log. */
  readonly canLog: boolean;
}

function Customer({ assessed, canLog }: CustomerProps) {
  const { book } = assessed;
  const { customer, notShown, choose } = useShownCustomer(book);
  return (
    <>
      <CustomerSearch customers={book.customers} onChoose={choose} />
      {notShown && <NotShownMessage selected={notShown} />}
      {customer === undefined ? (
        !notShown && <NobodyChosen />
      ) : (
        <CardOf assessed={assessed} canLog={canLog} customer={customer} />
      )}
    </>
  );
}

interface CardOfProps extends CustomerProps {
  readonly customer: number;
}

function CardOf({ assessed, canLog, customer }: CardOfProps) {
  const card = useMemo(() => customerCard(assessed, customer), [assessed, customer]);
  return <Card key={customer} assessed={assessed} canLog={canLog} card={card} />;
}

function NobodyChosen() {
  const { empty } = useWords().pane.customer;
  return (
    <Empty icon={<PersonSearchRegular />} title={empty.title}>
      {empty.hint}
    </Empty>
  );
}

function NotShownMessage({ selected }: { readonly selected: NotShown }) {
  const { customer: words } = useWords().pane;
  return (
    <Message intent="warning" actions={<ReadAgain />}>
      {selected.kind === "changed"
        ? words.changed(selected.sheet)
        : words.unknown(selected.key, selected.sheet, selected.row)}
    </Message>
  );
}
