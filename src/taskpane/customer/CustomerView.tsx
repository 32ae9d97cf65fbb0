import { PersonSearchRegular } from "@fluentui/react-icons";
import { useMemo } from "react";
import type { AssessedWorkbook } from "../../actions/assessWorkbook";
import { customerCard } from "../../actions/customerCard";
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
  return <WhenRead state={state}>{(assessed) => <Customer assessed={assessed} />}</WhenRead>;
}

function Customer({ assessed }: { readonly assessed: AssessedWorkbook }) {
  const { book } = assessed;
  const { customer, notShown, choose } = useShownCustomer(book);
  return (
    <>
      <CustomerSearch customers={book.customers} onChoose={choose} />
      {notShown && <NotShownMessage selected={notShown} />}
      {customer === undefined ? (
        !notShown && <NobodyChosen />
      ) : (
        <CardOf assessed={assessed} customer={customer} />
      )}
    </>
  );
}

interface CardOfProps {
  readonly assessed: AssessedWorkbook;
  readonly customer: number;
}

function CardOf({ assessed, customer }: CardOfProps) {
  const card = useMemo(() => customerCard(assessed, customer), [assessed, customer]);
  return <Card key={customer} book={assessed.book} card={card} />;
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
